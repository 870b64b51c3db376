import type { SignalId, Surface, Voice } from './signals'

/** What the ear says of one sentence. */
export interface Verdict {
  /** The signals it hears, with the clause that carries each: UTF-16 offsets in the sentence, `to` exclusive, and a score of 0 to 1. */
  readonly heard: readonly {
    readonly signal: SignalId
    readonly from: number
    readonly to: number
    readonly score: number
    /** The rule taught by example that heard it; without one, the head did. */
    readonly rule?: string
    /** The example of that rule that is nearest. */
    readonly example?: string
  }[]
  /** The signals it is sure are not meant, whatever a phrase says. */
  readonly denied: readonly SignalId[]
}

/** Who says the sentences that the ear is asked about, and where. */
export interface EarPlace {
  readonly voice: Voice
  readonly surface: Surface
}
