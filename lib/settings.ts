import { storage } from 'wxt/utils/storage'

/** What the user has set. Kept on this machine, written by the background alone. */
export interface Settings {
  readonly role: 'rep' | 'manager'
  /** The user's own mail addresses and domains, in small letters: they tell a colleague from a prospect. */
  readonly addresses: readonly string[]
  readonly domains: readonly string[]
  /** Hosts where Sideline stays silent though it may read there. */
  readonly offSites: readonly string[]
  readonly muted: readonly MutedPhrase[]
}

/** A phrase never to be shown again, as the rule that heard it and the folded words. */
export interface MutedPhrase {
  readonly rule: string
  readonly phrase: string
}

/** What stands before the user has set anything. */
export const firstSettings: Settings = { role: 'rep', addresses: [], domains: [], offSites: [], muted: [] }

/** The settings on this machine. A change of form is a new version with a migration behind it, never an edit. */
export const settings = storage.defineItem<Settings>('local:settings', { version: 1, fallback: firstSettings })
