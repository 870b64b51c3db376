import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { practicePolicy, type Site, strictPolicy } from './server'

/** Something a user does on a page. */
export type Step =
  | { readonly write: string; readonly into: string; readonly frame?: string }
  | { readonly click: string }
  | { readonly press: string }

/** What is heard on a page and what is underlined there, in any order. */
export interface Expected {
  /** For each signal, how its quotes begin. */
  readonly heard: Readonly<Record<string, readonly string[]>>
  /** How often at least and at most a signal is counted: quotes are only the first few. */
  readonly count?: Readonly<Record<string, readonly [least: number, most: number]>>
  /** The underlined words, of all frames; not looked at where left out. */
  readonly marks?: readonly string[]
  /** Who the popup asks about. */
  readonly strangers?: readonly string[]
  /** What the popup says was found on the page. */
  readonly health?: string
  /** The title of the card that is open. */
  readonly card?: string | null
  /** What the page itself has noted in the title of its document. */
  readonly title?: string
}

/** `expected.json` in a folder of `test/pages`, beside its `page.html`. */
export interface PageFixture {
  readonly address: string
  /** Why the page is as it is: what it stands for. */
  readonly about: string
  /** What else is served, by host and path, from the same folder. */
  readonly frames?: Readonly<Record<string, string>>
  readonly policy: 'strict' | 'scripts' | 'frames'
  readonly headers?: Readonly<Record<string, string>>
  /** What the page must say when it is read, and after each round of steps. */
  readonly rounds: readonly (Expected & { readonly steps?: readonly Step[] })[]
}

const folder = fileURLToPath(new URL('../pages', import.meta.url))
const policies = { strict: strictPolicy, scripts: practicePolicy, frames: "default-src 'self' https: data:" }

/** Every page of `test/pages` that says what is expected of it, by the name of its folder. */
export const pageFixtures: ReadonlyMap<string, PageFixture> = new Map(
  readdirSync(folder, { withFileTypes: true }).flatMap(({ name }): [string, PageFixture][] => {
    const files = readdirSync(`${folder}/${name}`)
    if (!files.includes('expected.json')) return []
    return [[name, JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')) as PageFixture]]
  }),
)

/** The sites on which the pages are served, each at its real host and path. */
export function sitesOfFixtures(): Record<string, Site> {
  const sites: Record<
    string,
    { folder: string; pages: Record<string, { file: string; headers: Record<string, string> }> }
  > = {}
  for (const [name, { address, frames = {}, policy, headers }] of pageFixtures) {
    const all = { [address.replace(/^https:\/\//, '')]: 'page.html', ...frames }
    for (const [place, file] of Object.entries(all)) {
      const [, host = '', path = '/'] = /^([^/]+)(\/[^#?]*)/.exec(place) ?? []
      const site = (sites[host] ??= { folder, pages: {} })
      site.pages[path] = {
        file: `${name}/${file}`,
        headers: { 'content-security-policy': policies[policy], ...headers },
      }
    }
  }
  return sites
}
