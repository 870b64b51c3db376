import type { MomentKind } from '../messages'
import type { SignalId } from '../signals/signals'

/** Something that was shown, and what became of it. No text of the page beyond the marked words. */
export interface Moment {
  /** Made by the page's script. */
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly kind: MomentKind
  readonly signal: SignalId
  readonly rule: string
  readonly phrase: string
  readonly host: string
}
