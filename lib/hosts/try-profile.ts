import { findMessages, type FoundMessage } from './find-messages'
import { seesDrafts } from './find-surfaces'
import type { Profile } from './profile'

/** What a profile finds on a page. */
export interface Trial {
  readonly messages: readonly FoundMessage[]
  /** How many of them say who sent them. */
  readonly senders: number
  readonly compose: boolean
}

/** Reads a page by a profile that is not in force yet. */
export function tryProfile(document: Document, profile: Profile): Trial {
  const messages = findMessages(document, profile.messages)
  return {
    messages,
    senders: messages.filter(({ sender }) => sender !== undefined).length,
    compose: [document, ...innerDocuments(document)].some((one) => seesDrafts(one, profile, profile)),
  }
}

/** Editors in frames of the page's own origin; into others nobody can look. */
function innerDocuments(document: Document): Document[] {
  return [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? [])
}
