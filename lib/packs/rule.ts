import type { Lists } from '../phrases/phrase'
import type { ExampleRule } from '../signals/example-rule'
import type { SignalId, Surface } from '../signals/signals'

/** What a rule hears: all that a page needs while listening. */
export interface Rule {
  /** `pack/rule`, unique among all loaded packs. */
  readonly id: string
  readonly signal: SignalId
  /** Phrases; any one of them is heard. */
  readonly says: readonly string[]
  /** Phrases that cancel it in the same sentence, or in the next one when they begin with `next:`. */
  readonly unless: readonly string[]
  /** Where it applies; everywhere the signal's voice speaks when empty. */
  readonly surfaces: readonly Surface[]
  readonly lists: Lists
  /** Whose it is: of two rules that hear the same, the higher one speaks. Built in where it is left out. */
  readonly tier?: Tier
}

/** 1 written here, 2 imported, 3 set by the company. */
export type Tier = 1 | 2 | 3

/** What a rule says: read when its card opens. */
export interface RuleWords {
  readonly why: string
  readonly source: string
  readonly school?: { readonly name: string; readonly opposing?: string }
  /** Questions for the one who reads the card. */
  readonly ask: readonly string[]
  /** Rewordings with blanks `{who} {what} {when}`; for a prospect's sentence, questions to ask next. */
  readonly instead: readonly string[]
}

/** A rule that has passed the schema, with the examples that are its tests. */
export interface AuthoredRule extends Rule, RuleWords {
  readonly examples: { readonly flag: readonly string[]; readonly pass: readonly string[] }
}

/** Whether a rule is taught by example: it has no phrases. */
export function isTaught({ says }: Rule): boolean {
  return says.length === 0
}

/** What the ear needs to know of such a rule. */
export function examplesOf({ id, signal, surfaces, examples }: AuthoredRule): ExampleRule {
  return { id, signal, surfaces, ...examples }
}

export interface Pack {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly author: string
  readonly rules: readonly AuthoredRule[]
}

/** Why a pack, or one rule of it, was not taken. */
export interface PackProblem {
  readonly file: string
  /** The rule's id, or its place in the file (`#3`); absent when it is the pack's. */
  readonly rule?: string
  readonly field: string
  readonly reason: string
  /** The rule's place in the file, from 0; absent when it is the pack's. */
  readonly index?: number
  /** The line of the file where the mistake is, from 1, where it is known. */
  readonly line?: number
}
