import { builtInProfiles } from '../../lib/hosts/built-in'
import { readProfile } from '../../lib/hosts/read-profile'
import { profileHeadsItem, profileItem } from './stored-items'

/** Reads the profiles through their gate and publishes those that passed: each under a key of its own, then which there are. */
export async function publishProfiles(): Promise<void> {
  const profiles = builtInProfiles.flatMap((json) => readProfile(json).profile ?? [])
  await Promise.all(profiles.map((profile) => profileItem(profile.id).setValue(profile)))
  await profileHeadsItem.setValue(profiles.map(({ id, hosts, mark }) => ({ id, hosts, ...(mark && { mark }) })))
}
