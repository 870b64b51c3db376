import { fieldOf } from '../../lib/fields/field'
import { caretOffset } from '../../lib/fields/selection'
import type { Marked } from './marked'
import type { Session } from './session'
import type { Sessions } from './sessions'

interface Place {
  readonly session: Session
  readonly marked: Marked
}

/**
 * What the shortcut opens: behind an open card, the next mark; else, in the field that has the focus, the mark at or behind the
 * caret; else the first mark that is in sight. In a field that is nobody's business it opens nothing: the key is the page's.
 */
export function nextMarked(sessions: Sessions, opened: Place | undefined): Place | undefined {
  const places = [...sessions].flatMap((session) => session.marked.map((marked) => ({ session, marked })))
  if (opened) {
    const index = places.findIndex(
      ({ marked, session }) => marked.id === opened.marked.id && session === opened.session,
    )
    return places[(index + 1) % places.length]
  }
  const field = fieldOf(activeElement(document))
  const session = field && sessions.of(field)
  if (session && session.marked.length > 0) {
    const caret = caretOffset(field, session.map()) ?? 0
    const marked = session.marked.find(({ finding }) => finding.to >= caret) ?? session.marked[0]
    return marked && { session, marked }
  }
  if (field && !session) return undefined
  return places.find((place) => place.session.painter.rects(place.marked.id).length > 0)
}

/** What has the focus, inside open shadow roots too. */
function activeElement(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement
  return active?.shadowRoot?.activeElement ? activeElement(active.shadowRoot) : active
}
