import type { Verdict } from '../signals/verdict'

/** What the ear said of a sentence, kept so that it need not be asked again. No word of the sentence is in it. */
export interface KeptVerdict {
  /** SHA-256 of the sentence, of who says it where, and of the ear's version, in hexadecimal. */
  readonly key: string
  /** When it was last of use, to the day; milliseconds since the epoch. */
  readonly used: number
  readonly verdict: Verdict
}
