import { builtInProfiles } from '../../lib/hosts/built-in'
import type { Profile } from '../../lib/hosts/profile'
import { type ProfileProblem, readProfiles } from '../../lib/hosts/read-profiles'
import { siteName } from '../../lib/hosts/site-name'
import { type Taught, taughtProfile } from '../../lib/hosts/taught-profile'
import { publishProfiles } from './publish-profiles'
import { ownProfilesItem } from './stored-items'

/** Profiles one user may have. */
const most = 200

let last: Promise<unknown> = Promise.resolve()

/** Keeps what was taught of a site; it takes the place of what was taught of it before. False where it does not pass the gate. */
export async function keepTaught(host: string, taught: Taught): Promise<boolean> {
  const { problems } = await keepProfiles(taughtProfile(host, siteName(builtInProfiles, host) ?? host, taught))
  return problems.length === 0
}

/** Keeps profiles from outside, one or a list, and says what is wrong with those that are not taken. One with a known id takes its place. */
export async function keepProfiles(json: unknown): Promise<{ kept: number; problems: readonly ProfileProblem[] }> {
  const { profiles, problems } = readProfiles(json)
  const ids = new Set(profiles.map(({ id }) => id))
  await change((before) => [...profiles, ...before.filter(({ id }) => !ids.has(id))].slice(0, most))
  return { kept: profiles.length, problems }
}

/** Forgets one of the user's own profiles. */
export function removeProfile(id: string): Promise<void> {
  return change((before) => before.filter((profile) => profile.id !== id))
}

/** One change after the other, so that none is lost; each is published at once. */
async function change(change: (before: readonly Profile[]) => readonly Profile[]): Promise<void> {
  const next = last.then(async () => ownProfilesItem.setValue(change(await ownProfilesItem.getValue())))
  last = next.catch(() => undefined)
  await next
  await publishProfiles()
}
