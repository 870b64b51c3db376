import type { Surface, Voice } from '../signals/signals'
import { type OwnIdentity, voiceOf } from './own-identity'
import type { Profile } from './profile'
import { readSender } from './read-place'

/** A text on a page, and whose it is. */
export interface TextSurface {
  /** The element that holds the text; a field or editor when it is a draft. */
  readonly root: HTMLElement
  readonly kind: 'message' | 'draft'
  readonly surface: Surface
  readonly voice: Voice
}

export type Role = 'rep' | 'manager'

/** The messages under `root` whose voice is known. A fake composer inside one stays a part of its text. */
export function findMessages(root: ParentNode, profile: Profile, own: OwnIdentity): TextSurface[] {
  return profile.messages.flatMap(({ selector, body, sender }) => {
    const messages = [...root.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => !one.parentElement?.closest(selector),
    )
    return messages.flatMap((message): TextSurface[] => {
      const voice = voiceOf(readSender(message, sender), own)
      const text = message.querySelector<HTMLElement>(body)
      return voice && text ? [{ root: text, kind: 'message', surface: 'message', voice }] : []
    })
  })
}

/** The draft that a field or editor is, by its profile; `undefined` where nothing is to be heard. */
export function draftAt(field: HTMLElement, profile: Profile, role: Role): TextSurface | undefined {
  if (field.matches(profile.ignored) || isInMessage(field, profile)) return undefined
  const place = profile.drafts.find(({ selector }) => field.matches(selector))
  const voice = place?.voice[role]
  return place && voice && { root: field, kind: 'draft', surface: place.surface, voice }
}

/** What a sender put into a message is theirs, however much it looks like a field of the page. */
function isInMessage(field: HTMLElement, { messages }: Profile): boolean {
  return messages.some(({ selector, body }) => {
    const message = field.closest(selector)
    return message !== null && [...message.querySelectorAll(body)].some((part) => part.contains(field))
  })
}
