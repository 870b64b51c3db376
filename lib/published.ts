import type { CompiledHearing } from './hear/hearing'
import type { RuleWords } from './packs/rule'
import { readStored, watchStored } from './stored'

/**
 * The rules in force, as the background publishes them for pages: what is needed to listen apart from what is needed to
 * show a card, so that a page where nothing is heard never loads the words.
 */
export function readHearing(): Promise<CompiledHearing | undefined> {
  return readStored<CompiledHearing | undefined>('hearing', undefined)
}

/** Calls `changed` with the rules whenever they change. */
export function watchHearing(changed: (hearing: CompiledHearing | undefined) => void, signal: AbortSignal): void {
  watchStored<CompiledHearing | undefined>('hearing', undefined, changed, signal)
}

/** What each rule says, by its id. */
export function readWords(): Promise<Readonly<Record<string, RuleWords>>> {
  return readStored<Readonly<Record<string, RuleWords>>>('words', {})
}
