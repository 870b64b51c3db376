import { profilesOn } from './matching'
import type { ProfileHead } from './profile'

/** What a site is called by those who use it ("Gmail"); `undefined` for one that no profile is for by its host alone. */
export function siteName(heads: readonly ProfileHead[], host: string): string | undefined {
  return profilesOn(heads, host).find(({ hosts, mark }) => hosts.length > 0 && mark === undefined)?.title
}

/** Sites, each with what it is called where that is known. */
export function withNames<Site extends { readonly host: string }>(
  sites: readonly Site[],
  heads: readonly ProfileHead[],
) {
  return sites.map((site): Site & { readonly name?: string } => {
    const name = siteName(heads, site.host)
    return name === undefined || name === site.host ? site : { ...site, name }
  })
}
