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

/** Calls `changed` when the rules of any voice change. */
export function watchRules(changed: () => void, signal: AbortSignal): void {
  watchStored(voices.map(rulesKey), changed, signal)
}

/** Where the rules of a voice are stored. */
export function rulesKey(voice: Voice): `rules-${Voice}` {
  return `rules-${voice}`
}

/** What each rule says, by its id. */
export function readWords(): Promise<Readonly<Record<string, RuleWords>>> {
  return readStored<Readonly<Record<string, RuleWords>>>('words', {})
}
