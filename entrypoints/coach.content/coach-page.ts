import { fieldOf } from '../../lib/fields/field'
import { draftAt, findTexts } from '../../lib/hosts/find-surfaces'
import { withAccount } from '../../lib/hosts/own-identity'
import { readPlace } from '../../lib/hosts/read-place'
import { startCards } from './cards'
import { answerPopup } from './answer-popup'
import type { Coach } from './coach'
import { onTreeChange } from './on-tree-change'
import { startSession } from './session'
import { Sessions } from './sessions'

/** Coaches one document until `signal` aborts: finds its texts, keeps one session for each, and opens cards. */
export function coachPage(coach: Coach, signal: AbortSignal): void {
  const { settings, profile, generic } = coach
  const sessions = new Sessions((surface) => startSession(surface, coach, readPageSoon, signal))

  const texts = () => {
    const own = withAccount(settings, readPlace(document, profile.account))
    return findTexts(document, profile, generic, own)
  }
  const readPage = () => {
    const { surfaces } = texts()
    sessions.keep(surfaces)
    for (const message of surfaces) sessions.begin(message)
  }
  const listenTo = (target: EventTarget | null) => {
    const field = fieldOf(target)
    const draft = field && draftAt(field, profile, generic, settings.role)
    if (draft) sessions.begin(draft)
  }

  // what is typed brings no new messages
  const isInDraft = (place: Node) =>
    [...sessions].some(({ surface }) => surface.kind === 'draft' && surface.root.contains(place))

  const readPageSoon = onTreeChange(document, readPage, isInDraft, signal)
  readPage()
  listenTo(document.activeElement)
  document.addEventListener('focusin', (event) => listenTo(event.composedPath()[0] ?? null), { signal, passive: true })
  const cards = startCards(sessions, profile, signal)
  const pause = (paused: boolean) => {
    coach.memory.paused = paused
    cards.close()
    for (const session of sessions) session.refresh()
  }
  answerPopup({ sessions, coach, texts, pause }, signal)
}
