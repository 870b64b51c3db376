import type { HeardSignal } from '../../lib/signals/finding'

/** What the popup shows, and what it asks for. */
export interface PopupProps {
  readonly site: {
    /** As the user knows it, without a scheme; may be empty when `unsupported`. */
    readonly host: string
    /** What its users call it ("Gmail"), where that is known. */
    readonly name?: string
    /**
     * `on`, `off`: granted, and the user's own switch · `not-granted`: the browser has not been asked for this site ·
     * `unsupported`: a page no extension may read · `unreachable`: granted, and nothing of ours runs in the page yet.
     */
    readonly state: 'on' | 'off' | 'not-granted' | 'unsupported' | 'unreachable'
  }
  /** On this page, until it is reloaded. */
  readonly paused: boolean
  /** On this page, all frames together: each signal once, in any order; a count of 0 is not shown. */
  readonly heard: readonly HeardSignal[]
  /** What was found on the page, a line each, the same line once however many frames say it: "Practice Mail: reading pane seen, compose seen". */
  readonly health: readonly string[]
  /** Who wrote what is not judged: by address, or by name. */
  readonly strangers: readonly string[]
  /** The sites that are turned on, each once; `pattern` tells them apart. */
  readonly granted: readonly { readonly pattern: string; readonly host: string; readonly name?: string }[]
  /** What was left unread, as one sentence. */
  readonly notRead?: string
  /** Why the ear could not start, as one sentence. */
  readonly earTrouble?: string
  /** Puts the log on the clipboard; called inside the user's click. */
  readonly onCopyLog: () => void
  /** The log is on the clipboard. */
  readonly isLogCopied: boolean
  /** Called inside the user's click, so that the browser may be asked for the site. */
  readonly onGrant: () => void
  /** Gives a site back to the browser: nothing on it can be read any more. */
  readonly onRemove: (pattern: string) => void
  /** Lets the user point out on the page what is a message and where one writes. */
  readonly onTeach: () => void
  readonly onSite: (on: boolean) => void
  readonly onPerson: (who: string, side: 'mine' | 'theirs') => void
  readonly onPause: (paused: boolean) => void
  readonly onOpenSettings: () => void
}
