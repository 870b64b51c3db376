import { pageHost, profilesOn } from '../../lib/hosts/matching'
import type { Profile } from '../../lib/hosts/profile'
import { readProfile, readProfileHeads } from '../../lib/published'

/** The profiles that may be meant on this page, in their order; the last fits any. Empty while none are published. */
export async function loadProfiles(): Promise<readonly Profile[]> {
  const loaded = await Promise.all(profilesOn(await readProfileHeads(), pageHost()).map(({ id }) => readProfile(id)))
  return loaded.filter((profile) => profile !== undefined)
}

/** The first that the page bears the mark of. One whose selectors cannot be read is passed over. */
export function profileOf(profiles: readonly Profile[]): Profile | undefined {
  return profiles.find((profile) => {
    try {
      const { mark, messages, drafts, notOwn, ignored, expects } = profile
      const all = [
        ...drafts,
        ...messages.flatMap((place) => [place, { selector: place.date }, { selector: place.body }, place.sender]),
      ]
      document.querySelector(
        [...all.flatMap((place) => place?.selector ?? []), notOwn, ignored, expects ?? notOwn].join(),
      )
      return mark === undefined || document.querySelector(mark) !== null
    } catch {
      return false
    }
  })
}
