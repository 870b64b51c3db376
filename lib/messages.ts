import { browser } from 'wxt/browser'
import type { ProfileProblem } from './hosts/read-profiles'
import type { Taught } from './hosts/taught-profile'
import type { EarPlace, Verdict } from './signals/verdict'
import type { HeardSignal } from './signals/finding'
import type { SignalId } from './signals/signals'

/** What a user did with a finding that was shown; `quiet`: it was heard by a rule that does not show itself yet. */
export type MomentKind = 'quiet' | 'shown' | 'accepted' | 'copied' | 'dismissed' | 'muted'

/** What the background puts beside the coach of a frame when it is needed. */
export const laterScripts = ['listener', 'hands', 'speakers'] as const
export type LaterScript = (typeof laterScripts)[number]

/** From the script in a web page: the background trusts none of it and checks every field. */
export type PageMessage =
  | {
      readonly type: 'moment'
      /** Made by the page's script, so that a message sent twice is stored once. */
      readonly id: string
      readonly kind: MomentKind
      readonly signal: SignalId
      readonly rule: string
      /** The words that were marked, and no other text of the page. */
      readonly phrase: string
    }
  | { readonly type: 'mute-phrase'; readonly rule: string; readonly phrase: string }
  /** The site is the sender's own: it is not the message that says which. */
  | { readonly type: 'site-off' }
  /** Is the sender's site still granted? */
  | { readonly type: 'may-stay' }
  /** What the user has pointed out on the sender's page. The site is the sender's own. */
  | { readonly type: 'taught'; readonly taught: Taught }
  /** The sender's frame needs one of the scripts that most pages do without: to show a card, to tell who speaks in a text. */
  | { readonly type: 'load'; readonly script: LaterScript }
  /** What does the ear hear in these sentences, which the sender shows? The id is for stopping it. Answered with `Heard`. */
  | ({ readonly type: 'ear'; readonly id: string; readonly sentences: readonly string[] } & EarPlace)
  /** The sentences are gone: nobody waits for that answer. */
  | { readonly type: 'ear-stop'; readonly id: string }

/** From the extension's own pages only. */
export type OwnMessage =
  | { readonly type: 'set-site'; readonly host: string; readonly on: boolean }
  /** Whose side somebody is on; nobody's is forgotten again. */
  | { readonly type: 'set-person'; readonly who: string; readonly side: 'mine' | 'theirs' | 'nobody' }
  | { readonly type: 'set-settings'; readonly change: SettingsChange }
  /** Puts what asks the user to point at messages into a tab. */
  | { readonly type: 'teach'; readonly tabId: number }
  /** One profile or a list, as in a file. Answered with `ProfilesKept`. */
  | { readonly type: 'keep-profiles'; readonly profiles: unknown }
  | { readonly type: 'remove-profile'; readonly id: string }
  | { readonly type: 'unmute-phrase'; readonly rule: string; readonly phrase: string }
  /** Answered with `Embedded`. */
  | { readonly type: 'embed'; readonly sentences: readonly string[] }

/**
 * The ear's answer, a verdict for each sentence. An empty list: newer sentences came first, and these may be asked again. No list:
 * it has none to give.
 */
export interface Heard {
  readonly type: 'heard'
  readonly verdicts?: readonly Verdict[]
}

/** The vector of each sentence, of length 1. Absent when the ear is off or could not start. */
export interface Embedded {
  readonly type: 'embedded'
  readonly embeddings?: readonly (readonly number[])[]
}

/** How many profiles were kept, and why others were not. */
export interface ProfilesKept {
  readonly type: 'profiles-kept'
  readonly kept: number
  readonly problems: readonly ProfileProblem[]
}

/** Sentences in one message to the ear, and UTF-16 code units of each. */
export const earLimits = { sentences: 64, length: 2_000 } as const

export interface SettingsChange {
  readonly ear?: boolean
  readonly role?: 'rep' | 'manager'
  readonly addresses?: readonly string[]
  readonly domains?: readonly string[]
}

/** Sends to the background; true when it was carried out, false when it was refused or nobody answered. */
export async function tell(message: PageMessage | OwnMessage): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage(message)) === true
  } catch {
    return false // the extension was updated or removed under this page
  }
}

/** What one frame has heard, as the popup asks for it over a port of this name. */
export const reportPort = 'report'

export interface FrameReport {
  readonly heard: readonly HeardSignal[]
  readonly health: string
  readonly paused: boolean
  /** Characters that were not read since the text was too long. */
  readonly unread: number
  /** Blanks of accepted rewordings that nobody has filled. */
  readonly openBlanks: number
  /** Who wrote or said what is not heard, since nobody has said whose side they are on. */
  readonly strangers: readonly string[]
}

/** The popup to a frame, over the same port. */
export interface PauseMessage {
  readonly type: 'pause'
  readonly paused: boolean
}
