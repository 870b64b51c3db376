import type { Surface, Voice } from '../signals/signals'

/** Where something stands: an element, and the attribute that holds it (its text where none is named). */
export interface Place {
  readonly selector: string
  readonly attribute?: string
}

/**
 * Texts on a page that the user reads: whose voice it is follows from the sender. With `selector`, each such element is one;
 * without, it is the smallest element around a sender that holds a `date` and a body as well.
 */
export interface MessagePlace {
  readonly selector?: string
  readonly date?: string
  /** The text; of several, the longest; the element itself where nothing is said. A frame stands for what it shows. */
  readonly body?: string
  readonly sender?: Place
  /** What it is; a message where nothing is said. A transcript has its speakers in its text. */
  readonly surface?: 'message' | 'note' | 'coaching' | 'transcript'
  /** Where the page itself tells the sides apart; the sender is then only who it is. */
  readonly voice?: 'rep' | 'prospect'
}

/** A field that the user writes in. */
export interface DraftPlace {
  readonly selector: string
  readonly surface: Surface
  /** Whose voice it is when the user is a rep or a manager; absent = nothing is heard there. */
  readonly voice: { readonly rep?: Voice; readonly manager?: Voice }
}

/** How a page says which deal, person or thread it is about. */
export interface RecordPlace {
  /** Paths of addresses, such as `/deal/:id`; `*` is any one segment. What follows is not looked at. */
  readonly paths: readonly { readonly kind: 'deal' | 'person' | 'company' | 'thread'; readonly path: string }[]
  readonly thread?: Place
  readonly name?: Place
  readonly company?: Place
  readonly stage?: Place
  readonly amount?: Place
  readonly closeDate?: Place
  readonly people?: Place
}

/** One kind of page, as data. Selectors by role, aria and data attributes first. */
export interface Profile {
  readonly id: string
  readonly title: string
  /** Host names; `*.` in front stands for any label. Empty = every host. */
  readonly hosts: readonly string[]
  /** What must be on the page for this profile to be meant. */
  readonly mark?: string
  /** The address of the user who is signed in. */
  readonly account?: Place
  readonly messages: readonly MessagePlace[]
  /** Where this is seen, messages should be as well: if not, the host has changed. */
  readonly expects?: string
  readonly drafts: readonly DraftPlace[]
  /** Parts of a text that are not its author's: quoted replies, attributions, signatures. */
  readonly notOwn: string
  /** Fields that are never listened to. */
  readonly ignored: string
  readonly facts: { readonly company?: Place; readonly subject?: Place; readonly 'first-name'?: Place }
  readonly record?: RecordPlace
  /** Each class name in the selectors, and the year and month it was last seen in the host: such names change. */
  readonly seen?: Readonly<Record<string, string>>
}

/** What tells whether a profile is meant, and what it is called, before it is loaded. */
export type ProfileHead = Pick<Profile, 'id' | 'title' | 'hosts' | 'mark'>
