import type { Rewording } from '../reword/rewording'
import type { Tone } from '../signals/signals'

/** What one card says. All of it is shown as plain text. */
export interface CardContent {
  /** What it is, in plain words: the head. */
  readonly title: string
  readonly tone: Tone
  /** One sentence: why it matters. */
  readonly why: string
  /** The question; left out when empty. */
  readonly ask: string
  /** Shown as the reason: the nearest example of a rule taught by example. */
  readonly quote?: string
  /** In the order in which they are offered; without any, the card only asks. */
  readonly rewordings: readonly Rewording[]
  /** `replace`: put in place of the marked words · `copy`: the marked words are not the user's to change. */
  readonly mode: 'replace' | 'copy'
  /** Shown behind "Why?". */
  readonly source?: string
  readonly school?: { readonly name: string; readonly opposing?: string }
}

/** A blank left open: where `[who]` stands in the text handed over, in UTF-16 code units, `to` exclusive. */
export interface OpenBlank {
  readonly from: number
  readonly to: number
}

/** What the user chose. Called for trusted events only. */
export interface CardActions {
  /** Put `text` in place of the marked words. `ok: false` keeps the card open and offers to copy instead. */
  use(text: string, blanks: readonly OpenBlank[]): Promise<{ readonly ok: boolean; readonly why?: string }>
  /** Put `text` on the clipboard; false when the browser refused. */
  copy(text: string): Promise<boolean>
  notNow(): void
  neverPhrase(): void
  neverSite(): void
  /** Once for every card, however it closed, and after the action that closed it. */
  closed(reason: CloseReason): void
}

/**
 * `used` the rewording landed · `answered` one of the quiet row · `escape` · `outside` a press elsewhere · `lost` the words
 * went out of sight or the page removed the card · `caller` closed or aborted from outside.
 */
export type CloseReason = 'used' | 'answered' | 'escape' | 'outside' | 'lost' | 'caller'
