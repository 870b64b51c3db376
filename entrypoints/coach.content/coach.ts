import type { Settings } from '../../lib/settings'
import type { HearingOf } from './load-hearing'

/** What the coach of a page goes by. */
export interface Coach {
  readonly settings: Settings
  readonly hearing: HearingOf
}
