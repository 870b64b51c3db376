import { compilePhrases, type PhraseEntry } from '../phrases/compile-phrases'
import type { CompiledPhrases } from '../phrases/compiled-phrases'
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

/** Compiles rules together. One whose phrase has a mistake goes on without that phrase. */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const entries: PhraseEntry[] = []
  const roles: [number, PhraseRole][] = []
  for (const [index, { says, unless, lists }] of rules.entries()) {
    const add = (source: string, role: PhraseRole) => {
      entries.push({ source, lists })
      roles.push([index, role])
    }
    for (const source of says) add(source, 'says')
    for (const source of unless) {
      if (source.startsWith('next:')) add(source.slice('next:'.length), 'next')
      else add(source, 'unless')
    }
  }
  return {
    rules: rules.map(({ id, signal, surfaces }) => ({ id, signal, surfaces })),
    phrases: compilePhrases(entries, { allowSingleWords: true }).compiled,
    roles,
  }
}
