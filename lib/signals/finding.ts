import type { SignalId, Voice } from './signals'

/** Something heard in a text. This is what moves between the rooms. */
export interface Finding {
  readonly signal: SignalId
  /** The rule that heard it (`pack/rule`), or `ear`. */
  readonly rule: string
  /** UTF-16 offset of the first code unit. */
  readonly from: number
  /** UTF-16 offset behind the last code unit. */
  readonly to: number
  /** The words under `from`–`to` when they were heard: compared again before painting and replacing. */
  readonly text: string
  readonly voice: Voice
  /** 0 to 1; a phrase hit is 1. */
  readonly score: number
  /** The sentence it is like, where the rule was taught by example. */
  readonly example?: string
  /** Whose rule heard it: 1 the user's, 2 an imported one, 3 the company's; built in, or the ear, where it is left out. */
  readonly tier?: 1 | 2 | 3
  /** Whether the rule does not show itself yet: it is noted, and never marked. */
  readonly isQuiet?: true
}

/** All findings of one signal on a page, as the popup lists them. */
export interface HeardSignal {
  readonly signal: SignalId
  readonly count: number
  /** The words, in order: the first few, cut where they are long. */
  readonly quotes: readonly string[]
}

/** How many quotes of one signal are listed. */
export const mostQuotes = 5
