import type { ExampleRule } from '../../signals/example-rule'
import type { EarPlace, Verdict } from '../../signals/verdict'
import type { EarFailure } from './ear-error'

/** What the ear is asked for, by the background alone. The id tells one request from another, to stop it. */
export type EarRequest =
  | ({ readonly to: 'ear'; readonly wanted: 'verdicts'; readonly id: string } & Question)
  | { readonly to: 'ear'; readonly wanted: 'embeddings'; readonly id: string; readonly sentences: readonly string[] }
  | { readonly to: 'ear'; readonly wanted: 'nothing'; readonly id: string }

/** What do you hear in these sentences? The rules taught by example that are in force go along: the ear keeps none. */
export interface Question {
  readonly place: EarPlace
  readonly sentences: readonly string[]
  readonly taught: readonly ExampleRule[]
}

/** What it answers, a row for each sentence. Nothing, when the request was stopped. */
export interface EarAnswer {
  readonly verdicts?: readonly Verdict[]
  readonly embeddings?: readonly (readonly number[])[]
  /** It gave way to newer requests: the same may be asked again. */
  readonly crowded?: true
  /** Why the ear cannot hear: what is logged, and the words for a person. */
  readonly failed?: { readonly code: EarFailure; readonly why: string }
}

/** The vectors of sentences, of length 1. */
export type Embed = (sentences: readonly string[]) => Promise<readonly Float32Array[]>

/** What judges sentences: it answers one verdict for each; `embed` is for examples. */
export type JudgeSentences = (
  question: Question,
  embeddings: readonly Float32Array[],
  embed: Embed,
) => Promise<readonly Verdict[]>
