import { compilePhrases, type PhraseEntry } from '../phrases/compile-phrases'
import type { CompiledPhrases } from '../phrases/compiled-phrases'
import type { PhraseProblem } from '../phrases/phrase'
import type { SignalId, Surface } from '../signals/signals'
import type { Rule } from './rule'

/** What is left of a rule once its phrases are compiled. */
export interface CompiledRule {
  readonly id: string
  readonly signal: SignalId
  /** Everywhere when empty. */
  readonly surfaces: readonly Surface[]
}

/** Rules as they are stored, sent and walked by a `RuleSet`. */
export interface CompiledRules {
  readonly rules: readonly CompiledRule[]
  readonly phrases: CompiledPhrases
  /** By phrase: the index of its rule and what the phrase does there. */
  readonly roles: readonly (readonly [rule: number, role: PhraseRole])[]
}

/** `says` is heard · `unless` cancels in the same sentence · `next` cancels from the sentence behind it. */
export type PhraseRole = 'says' | 'unless' | 'next'

/** A phrase that was left out, by where it stands in its rule (`says[2]`). */
export interface RefusedPhrase {
  readonly rule: string
  readonly field: string
  readonly source: string
  readonly problems: readonly PhraseProblem[]
}

interface Placed extends PhraseEntry {
  readonly rule: number
  readonly role: PhraseRole
  readonly field: string
}

/** Compiles rules together. One whose phrase has a mistake goes on without that phrase. */
export function compileRules(rules: readonly Rule[]): {
  readonly compiled: CompiledRules
  readonly refused: readonly RefusedPhrase[]
} {
  const entries = rules.flatMap(placePhrases)
  const { compiled: phrases, problems } = compilePhrases(entries)
  return {
    compiled: {
      rules: rules.map(({ id, signal, surfaces }) => ({ id, signal, surfaces })),
      phrases,
      roles: entries.map(({ rule, role }) => [rule, role]),
    },
    refused: [...problems].map(([index, found]) => {
      const { rule, field, source } = entries[index]!
      return { rule: rules[rule]!.id, field, source, problems: found }
    }),
  }
}

function placePhrases({ says, unless, lists }: Rule, rule: number): Placed[] {
  const next = 'next:'
  return [
    ...says.map((source, at): Placed => ({ source, lists, rule, role: 'says', field: `says[${at}]` })),
    ...unless.map((source, at): Placed => {
      const isNext = source.startsWith(next)
      const phrase = isNext ? source.slice(next.length) : source
      const role = isNext ? 'next' : 'unless'
      return { source: phrase, lists, rule, role, field: `unless[${at}]`, mayBeOneWord: true }
    }),
  ]
}
