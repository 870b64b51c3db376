import type { Profile } from '../../lib/hosts/profile'
import type { Settings } from '../../lib/settings'
import type { Listeners } from './listeners'
import type { Listen } from './load-hearing'

/** What the coach of a page goes by. */
export interface Coach {
  readonly settings: Settings
  readonly listen: Listen
  /** What the page is taken for, and what it is when that finds nothing. */
  readonly profile: Profile
  readonly generic: Profile
  readonly listeners: Listeners
  /** Speakers in transcripts of whom nobody has said whose side they are on. */
  readonly strangers: Set<string>
  readonly memory: PageMemory
}

/** What is remembered of a page until it is loaded again, through every change of settings. */
export interface PageMemory {
  /** Rules and words that were answered with "Not now". */
  readonly dismissed: Set<string>
  /** Blanks that rewordings brought into a text (`[who]`). */
  readonly blanks: Set<string>
  paused: boolean
}
