import { AutomatonBuilder } from './automaton-builder'
import { type CompiledPhrases, root } from './compiled-phrases'
import { listProblems, withLists } from './named-lists'
import { isPhrase, parsePhrase } from './parse-phrase'
import type { Lists, Phrase, PhraseProblem } from './phrase'
import { triggerOf } from './trigger'

export interface PhraseEntry {
  readonly source: string
  /** The lists of the phrase's own pack; the built-in ones stand behind them. */
  readonly lists?: Lists
  /** For a phrase that only cancels others: one common word may do that. */
  readonly mayBeOneWord?: boolean
}

/**
 * Compiles phrases into one automaton. A phrase is known by its index in `entries`; one with a mistake is
 * left out and reported, and never stops the others.
 */
export function compilePhrases(entries: readonly PhraseEntry[]): {
  readonly compiled: CompiledPhrases
  readonly problems: ReadonlyMap<number, readonly PhraseProblem[]>
} {
  const builder = new AutomatonBuilder()
  const problems = new Map<number, readonly PhraseProblem[]>()
  for (const [index, { source, lists = {}, mayBeOneWord }] of entries.entries()) {
    const parsed = parsePhrase(source, mayBeOneWord)
    const found = isPhrase(parsed) ? addPhrase(builder, index, parsed, lists) : parsed
    if (found.length > 0) problems.set(index, found)
  }
  return { compiled: builder.finish(), problems }
}

function addPhrase(builder: AutomatonBuilder, index: number, phrase: Phrase, lists: Lists): readonly PhraseProblem[] {
  const problems = listProblems(phrase, lists)
  if (problems.length > 0) return problems
  const pieces = withLists(phrase.pieces, lists)
  const trigger = triggerOf(pieces)
  if (!trigger)
    return [{ at: 0, message: 'Nothing in this phrase is a word that must be there: it would match everywhere.' }]
  const start = phrase.start ? root.sentenceStart : root.anywhere
  builder.add({ index, pieces, start, question: phrase.question, trigger })
  return []
}
