import type { EarPlace, Verdict } from '../../signals/verdict'
import type { EarFailure } from './ear-error'

/** What the ear is asked for, by the background alone. The id tells one request from another, to stop it. */
export type EarRequest =
  | {
      readonly to: 'ear'
      readonly wanted: 'verdicts'
      readonly id: string
      readonly place: EarPlace
      readonly sentences: readonly string[]
    }
  | { readonly to: 'ear'; readonly wanted: 'embeddings'; readonly id: string; readonly sentences: readonly string[] }
  | { readonly to: 'ear'; readonly wanted: 'nothing'; readonly id: string }

/** What it answers, a row for each sentence. Nothing, when the request was stopped. */
export interface EarAnswer {
  readonly verdicts?: readonly Verdict[]
  readonly embeddings?: readonly (readonly number[])[]
  /** It gave way to newer requests: the same may be asked again. */
  readonly crowded?: true
  /** Why the ear cannot hear: what is logged, and the words for a person. */
  readonly failed?: { readonly code: EarFailure; readonly why: string }
}

/** What judges sentences: it takes them as they were asked and their vectors of length 1, and answers one verdict for each. */
export type JudgeSentences = (
  place: EarPlace,
  sentences: readonly string[],
  embeddings: readonly Float32Array[],
) => readonly Verdict[]
