import { readStored, watchStored } from './stored'

/** What the user has set. Kept on this machine, written by the background alone. */
export interface Settings {
  readonly role: 'rep' | 'manager'
  /** The user's own mail addresses and domains, in small letters: they tell a colleague from a prospect. */
  readonly addresses: readonly string[]
  readonly domains: readonly string[]
  /** Hosts where Sideline stays silent though it may read there. */
  readonly offSites: readonly string[]
  readonly muted: readonly MutedPhrase[]
  /** Whether sentences are read with the language model, besides the phrases. */
  readonly ear: boolean
}

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
  offSites: [],
  muted: [],
  ear: true,
}

/** The settings as they are now. */
export function readSettings(): Promise<Settings> {
  return readStored('settings', firstSettings)
}

/** Calls `changed` with the settings whenever they change. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  watchStored('settings', firstSettings, changed, signal)
}
