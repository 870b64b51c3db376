import { fieldOf } from '../../lib/fields/field'
import { draftAt, findMessages, type TextSurface } from '../../lib/hosts/find-surfaces'
import { withAccount } from '../../lib/hosts/own-identity'
import { profileFor } from '../../lib/hosts/profiles'
import { readPlace } from '../../lib/hosts/read-place'
import { startCards } from './cards'
import { answerPopup } from './answer-popup'
import type { Coach } from './coach'
import { onTreeChange } from './on-tree-change'
import { type Session, startSession } from './session'

/** Coaches one document until `signal` aborts: finds its texts, keeps one session for each, and opens cards. */
export function coachPage(coach: Coach, signal: AbortSignal): void {
  const { settings } = coach
  const profile = profileFor(document)
  const sessions = new Map<HTMLElement, Session>()

  const begin = (surface: TextSurface) => {
    const known = sessions.get(surface.root)
    if (known?.surface.voice === surface.voice) return
    known?.end()
    sessions.set(surface.root, startSession(surface, { coach, profile }, signal))
  }
  const readPage = () => {
    for (const [root, session] of sessions) {
      if (root.isConnected) continue
      session.end()
      sessions.delete(root)
    }
    const own = withAccount(settings, readPlace(document, profile.account))
    for (const message of findMessages(document, profile, own)) begin(message)
  }
  const listenTo = (target: EventTarget | null) => {
    const field = fieldOf(target)
    const draft = field && draftAt(field, profile, settings.role)
    if (draft) begin(draft)
  }

  // what is typed brings no new messages
  const isInDraft = (place: Node) =>
    [...sessions.values()].some(({ surface }) => surface.kind === 'draft' && surface.root.contains(place))

  readPage()
  listenTo(document.activeElement)
  onTreeChange(document, readPage, isInDraft, signal)
  document.addEventListener('focusin', (event) => listenTo(event.composedPath()[0] ?? null), { signal, passive: true })
  const cards = startCards(sessions, profile, signal)
  const pause = (paused: boolean) => {
    coach.memory.paused = paused
    cards.close()
    for (const session of sessions.values()) session.refresh()
  }
  answerPopup({ sessions, profile, memory: coach.memory, pause }, signal)
}
