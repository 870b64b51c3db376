import type { Surface, Voice } from '../signals/signals'
import { findMessages, type FoundMessage } from './find-messages'
import { type OwnIdentity, voiceOf, whoIs } from './own-identity'
import type { Profile } from './profile'

/** A text on a page, and whose it is. */
export interface TextSurface {
  /** The element that holds the text; a field or editor when it is a draft. */
  readonly root: HTMLElement
  readonly kind: 'message' | 'draft'
  readonly surface: Surface
  readonly voice: Voice
}

export type Role = 'rep' | 'manager'

/** The texts that others sent or said on a page. */
export interface PageTexts {
  readonly surfaces: readonly TextSurface[]
  /** Who wrote what is not heard, since nobody has said whose side they are on. */
  readonly strangers: readonly string[]
  /** Whether there is any such text, heard or not. */
  readonly seen: boolean
  /** Whether the profile found none where there should be some, so that the page was read as any other. */
  readonly fellBack: boolean
}

/**
 * Reads who said what on a page by its profile. Where that finds nothing and should, and `generic` finds something, the host has
 * changed: the page is read by `generic` then.
 */
export function findTexts(document: Document, profile: Profile, generic: Profile, own: OwnIdentity): PageTexts {
  const known = messagesOn(document, profile)
  const isMissing = known.length === 0 && profile.expects !== undefined && document.querySelector(profile.expects)
  const messages = isMissing ? messagesOn(document, generic) : known
  const fellBack = messages !== known && messages.length > 0
  const strangers = new Set<string>()
  const surfaces = messages.flatMap((message): TextSurface[] => {
    const { body: root, sender, place } = message
    const surface = place.surface ?? 'message'
    if (surface === 'transcript')
      return (['rep', 'prospect'] as const).map((voice) => ({ root, kind: 'message', surface, voice }))
    const voice = voiceOf(sender, own, place.voice)
    if (voice) return [{ root, kind: 'message', surface, voice }]
    if (sender !== undefined) strangers.add(whoIs(sender))
    return []
  })
  return { surfaces, strangers: [...strangers], seen: messages.length > 0, fellBack }
}

/**
 * The draft that a field or editor is, by its profile; by `generic` where the page shows none of the fields that the profile knows.
 * `undefined` where nothing is to be heard.
 */
export function draftAt(field: HTMLElement, profile: Profile, generic: Profile, role: Role): TextSurface | undefined {
  if (field.matches(profile.ignored)) return undefined
  const known = draftBy(field, profile, role)
  if (known || seesDrafts(field.ownerDocument, profile, generic)) return known
  return isInMessage(field, profile) ? undefined : draftBy(field, generic, role)
}

/** Whether there is a field on the page that the profile knows, and not in what somebody sent. */
export function seesDrafts(document: Document, { drafts }: Profile, generic: Profile): boolean {
  const fields = drafts.flatMap(({ selector }) => [...document.querySelectorAll<HTMLElement>(selector)])
  return fields.some((field) => !isInMessage(field, generic))
}

function draftBy(field: HTMLElement, profile: Profile, role: Role): TextSurface | undefined {
  if (field.matches(profile.ignored) || isInMessage(field, profile)) return undefined
  const place = profile.drafts.find(({ selector }) => field.matches(selector))
  const voice = place?.voice[role]
  return place && voice && { root: field, kind: 'draft', surface: place.surface, voice }
}

/** In a frame, the message may be the frame itself, and its sender outside of it. */
function messagesOn(document: Document, { messages }: Profile): FoundMessage[] {
  const frame = document.defaultView?.frameElement
  const around =
    frame && !document.body.isContentEditable
      ? findMessages(frame.ownerDocument, messages).find(({ body }) => body === frame)
      : undefined
  return around ? [{ ...around, body: document.body }] : findMessages(document, messages)
}

/** What a sender put into a message is theirs, however much it looks like a field of the page. */
function isInMessage(field: HTMLElement, profile: Profile): boolean {
  return messagesOn(field.ownerDocument, profile).some(({ body }) => body.contains(field))
}
