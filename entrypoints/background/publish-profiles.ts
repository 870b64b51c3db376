import { builtInProfiles } from '../../lib/hosts/built-in'
import type { Profile } from '../../lib/hosts/profile'
import { readProfile } from '../../lib/hosts/read-profile'
import { ownProfilesItem, policyProfilesItem, profileHeadsItem, profileItem } from './stored-items'

let last: Promise<unknown> = Promise.resolve()

/**
 * Publishes the profiles in force, in the order in which they are tried: the company's, the user's own, the built-in ones. Each passes
 * the gate and has a key of its own; then which there are. Calls run one after the other.
 */
export function publishProfiles(): Promise<void> {
  const next = last.then(publish)
  last = next.catch(() => undefined)
  return next
}

async function publish(): Promise<void> {
  const [company, own, before] = await Promise.all([
    policyProfilesItem.getValue(),
    ownProfilesItem.getValue(),
    profileHeadsItem.getValue(),
  ])
  const profiles = [...named('policy', company), ...named('own', own), ...builtInProfiles].flatMap(
    (json) => readProfile(json).profile ?? [],
  )
  const ids = new Set(profiles.map(({ id }) => id))
  await Promise.all(profiles.map((profile) => profileItem(profile.id).setValue(profile)))
  await profileHeadsItem.setValue(
    profiles.map(({ id, title, hosts, mark }) => ({ id, title, hosts, ...(mark && { mark }) })),
  )
  await Promise.all(before.filter(({ id }) => !ids.has(id)).map(({ id }) => profileItem(id).removeValue()))
}

/** Ids that nobody else gives: an own `gmail` stands beside the built-in one, and takes nothing away from it. */
function named(whose: 'policy' | 'own', profiles: readonly Profile[]): Profile[] {
  return profiles.map((profile) => ({ ...profile, id: `${whose}-${profile.id}` }))
}
