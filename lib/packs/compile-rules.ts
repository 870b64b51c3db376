import { compilePhrases, type PhraseEntry } from '../phrases/compile-phrases'
import type { CompiledPhrases } from '../phrases/compiled-phrases'
import type { PhraseProblem } from '../phrases/phrase'
import type { SignalId, Surface } from '../signals/signals'
import type { Rule, Tier } from './rule'

/** What is left of a rule once its phrases are compiled. */
export interface CompiledRule {
  readonly id: string
  readonly signal: SignalId
  /** Everywhere when empty. */
  readonly surfaces: readonly Surface[]
  /** Whose it is (`Rule.tier`). */
  readonly tier?: Tier
}

/** Rules as they are stored, sent and walked by a `RuleSet`. */
export interface CompiledRules {
  readonly rules: readonly CompiledRule[]
  readonly says: CompiledPhrases
  /** By phrase of `says`: the index of its rule. */
  readonly ruleOfSays: readonly number[]
  /** What cancels rules: looked for only where one was heard. */
  readonly unless: CompiledPhrases
  /** By phrase of `unless`: the index of its rule, and whether it cancels from the sentence behind. */
  readonly ruleOfUnless: readonly number[]
  readonly unlessInNext: readonly boolean[]
}

/** A phrase that was left out, by where it stands in its rule (`says[2]`). */
export interface RefusedPhrase {
  readonly rule: string
  readonly field: string
  readonly source: string
  readonly problems: readonly PhraseProblem[]
}

interface Placed extends PhraseEntry {
  readonly rule: number
  readonly field: string
  readonly inNext: boolean
}

/** Compiles rules together. One whose phrase has a mistake goes on without that phrase. */
export function compileRules(rules: readonly Rule[]): {
  readonly compiled: CompiledRules
  readonly refused: readonly RefusedPhrase[]
} {
  const says = rules.flatMap(placeSays)
  const unless = rules.flatMap(placeUnless)
  const saysCompiled = compilePhrases(says)
  const unlessCompiled = compilePhrases(unless)
  const refused = (placed: readonly Placed[], problems: ReadonlyMap<number, readonly PhraseProblem[]>) =>
    [...problems].map(([index, found]): RefusedPhrase => {
      const { rule, field, source } = placed[index]!
      return { rule: rules[rule]!.id, field, source, problems: found }
    })
  return {
    compiled: {
      rules: rules.map(({ id, signal, surfaces, tier }) => ({ id, signal, surfaces, ...(tier && { tier }) })),
      says: saysCompiled.compiled,
      ruleOfSays: says.map(({ rule }) => rule),
      unless: unlessCompiled.compiled,
      ruleOfUnless: unless.map(({ rule }) => rule),
      unlessInNext: unless.map(({ inNext }) => inNext),
    },
    refused: [...refused(says, saysCompiled.problems), ...refused(unless, unlessCompiled.problems)],
  }
}

function placeSays({ says, lists }: Rule, rule: number): Placed[] {
  return says.map((source, at) => ({ source, lists, rule, field: `says[${at}]`, inNext: false }))
}

function placeUnless({ unless, lists }: Rule, rule: number): Placed[] {
  const next = 'next:'
  return unless.map((written, at) => {
    const inNext = written.startsWith(next)
    const source = inNext ? written.slice(next.length) : written
    return { source, lists, rule, field: `unless[${at}]`, inNext, mayBeOneWord: true }
  })
}
