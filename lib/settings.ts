import type { KnownPerson } from './hosts/own-identity'
import { readStored, watchStored } from './stored'

/** What the user has set. Kept on this machine, written by the background alone. */
export interface Settings {
  readonly role: 'rep' | 'manager'
  /** The user's own mail addresses and domains, in small letters: they tell a colleague from a prospect. */
  readonly addresses: readonly string[]
  readonly domains: readonly string[]
  /** Whose side somebody is on, as the user said, where neither an address nor the page tells. */
  readonly people: readonly KnownPerson[]
  /** Hosts where Sideline stays silent though it may read there. */
  readonly offSites: readonly string[]
  readonly muted: readonly MutedPhrase[]
  /** Whether sentences are read with the language model, besides the phrases. */
  readonly ear: boolean
}

/** What a company has set for everybody; it stands before what the user has set. Published by the background alone. */
export type Policy = Partial<Pick<Settings, 'ear'>>

/** A phrase never to be shown again, as the rule that heard it and the folded words. */
export interface MutedPhrase {
  readonly rule: string
  readonly phrase: string
}

/** What stands before the user has set anything. */
export const firstSettings: Settings = {
  role: 'rep',
  addresses: [],
  domains: [],
  people: [],
  offSites: [],
  muted: [],
  ear: true,
}

/** The settings in force now. */
export async function readSettings(): Promise<Settings> {
  return { ...(await readStored('settings', firstSettings)), ...(await readPolicy()) }
}

/** What is set by the company, so that the user cannot change it. */
export function readPolicy(): Promise<Policy> {
  return readStored<Policy>('policy', {})
}

/** Calls `changed` whenever the settings in force, or what the company has set of them, may have changed. */
export function watchSettings(changed: () => void, signal: AbortSignal): void {
  watchStored(['settings', 'policy'], changed, signal)
}
