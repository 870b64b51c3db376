import type { Voice } from '../../signals/signals'

/** What the ear is asked for, by the background alone. The id tells one request from another, to stop it. */
export type EarRequest =
  | {
      readonly to: 'ear'
      readonly wanted: 'scores'
      readonly id: string
      readonly voice: Voice
      readonly sentences: readonly string[]
    }
  | { readonly to: 'ear'; readonly wanted: 'embeddings'; readonly id: string; readonly sentences: readonly string[] }
  | { readonly to: 'ear'; readonly wanted: 'nothing'; readonly id: string }

/** What it answers, a row for each sentence. Nothing, when the request was stopped or gave way to newer ones. */
export interface EarAnswer {
  /** A score for each signal of the voice. */
  readonly scores?: readonly (readonly number[])[]
  readonly embeddings?: readonly (readonly number[])[]
  /** Why the ear cannot hear. */
  readonly failed?: string
}

/**
 * What makes scores of sentences: for each sentence one number for each signal of the voice, in the order of `signals`. It takes
 * the sentences as they were asked and their vectors of length 1.
 */
export type ScoreSentences = (
  voice: Voice,
  sentences: readonly string[],
  embeddings: readonly Float32Array[],
) => readonly Float32Array[]
