import type { Profile, ProfileHead } from './hosts/profile'
import type { CompiledRules } from './packs/compile-rules'
import type { RuleWords } from './packs/rule'
import { type Voice, voices } from './signals/signals'
import { readStored, watchStored } from './stored'

/**
 * The rules in force, as the background publishes them for pages: those of each voice apart, and what cards say apart
 * from them, so that a page loads only what it needs.
 */
export function readRules(voice: Voice): Promise<CompiledRules | undefined> {
  return readStored<CompiledRules | undefined>(rulesKey(voice), undefined)
}

/** Where the rules are stored that are taught by example, of all voices: they are for the ear alone. */
export const examplesKey = 'examples'

/** Calls `changed` when the rules of any voice change. */
export function watchRules(changed: () => void, signal: AbortSignal): void {
  watchStored([examplesKey, ...voices.map(rulesKey)], changed, signal)
}

/** Where the rules of a voice are stored. */
export function rulesKey(voice: Voice): `rules-${Voice}` {
  return `rules-${voice}`
}

/** What tells which profiles are meant on a page, in the order in which they are tried. */
export function readProfileHeads(): Promise<readonly ProfileHead[]> {
  return readStored<readonly ProfileHead[]>(profileHeadsKey, [])
}

/** A profile in force: a page loads only those that may be meant there. */
export function readProfile(id: string): Promise<Profile | undefined> {
  return readStored<Profile | undefined>(profileKey(id), undefined)
}

/** Calls `changed` when profiles come or go. */
export function watchProfiles(changed: () => void, signal: AbortSignal): void {
  watchStored([profileHeadsKey], changed, signal)
}

/** Where the heads of all profiles are stored; they are written after the profiles. */
export const profileHeadsKey = 'profile-heads'

/** Where a profile is stored. */
export function profileKey(id: string): `profile-${string}` {
  return `profile-of-${id}`
}

/** What each rule says, by its id. */
export function readWords(): Promise<Readonly<Record<string, RuleWords>>> {
  return readStored<Readonly<Record<string, RuleWords>>>('words', {})
}
