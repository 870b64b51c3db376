import type { Surface, Voice } from '../signals/signals'

/** Where something stands: an element, and the attribute that holds it (its text where none is named). */
export interface Place {
  readonly selector: string
  readonly attribute?: string
}

/** Received or sent messages on a page: whose voice it is follows from the sender. */
export interface MessagePlace {
  readonly selector: string
  readonly body: string
  readonly sender: Place
}

/** A field that the user writes in. */
export interface DraftPlace {
  readonly selector: string
  readonly surface: Surface
  /** Whose voice it is when the user is a rep or a manager; absent = nothing is heard there. */
  readonly voice: { readonly rep?: Voice; readonly manager?: Voice }
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
  readonly drafts: readonly DraftPlace[]
  /** Parts of a text that are not its author's: quoted replies, attributions, signatures. */
  readonly notOwn: string
  /** Fields that are never listened to. */
  readonly ignored: string
  readonly facts: { readonly company?: Place; readonly subject?: Place; readonly 'first-name'?: Place }
}
