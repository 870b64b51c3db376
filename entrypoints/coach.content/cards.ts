import type { Profile } from '../../lib/hosts/profile'
import { createLayer } from '../../lib/overlay/layer'
import type { Card } from '../../lib/overlay/card'
import { onHoverIntent } from '../../lib/overlay/hover-intent'
import { cardActions } from './card-actions'
import { readCardContent } from './card-content'
import { loadHands } from './load-later'
import { nextMarked } from './next-marked'
import { noteMoment } from './note-moment'
import { onShortcut } from './on-shortcut'
import type { Marked } from './marked'
import type { Session } from './session'
import type { Sessions } from './sessions'

/** What others may do to the cards of a page. */
export interface Cards {
  readonly close: () => void
}

interface Opened {
  readonly session: Session
  readonly marked: Marked
}

/** One card at a time: opened by resting on an underline, by a click on it, or by the shortcut. */
export function startCards(sessions: Sessions, profile: Profile, signal: AbortSignal): Cards {
  let card: Card | undefined
  let opened: Opened | undefined

  const at = (x: number, y: number) => markedAt(sessions, x, y)
  async function open(next: Opened, focus: boolean): Promise<void> {
    if (card && !card.closed && opened?.marked.id === next.marked.id) {
      if (focus) card.focus()
      return
    }
    card?.close()
    opened = next
    const { session, marked } = next
    const hands = await loadHands()
    const content = hands && (await readCardContent(session, marked.finding, profile, hands))
    if (opened !== next || signal.aborted || !content) return
    const anchor = () => session.painter.rects(marked.id)
    const layer = createLayer(session.surface.root, signal, { climb: true })
    card = hands.openCard({ layer, anchor, content, actions: cardActions(session, marked, hands), focus }, signal)
    noteMoment('shown', marked.finding)
  }

  onHoverIntent(
    document,
    {
      at: (x, y) => at(x, y)?.marked.id,
      over: (x, y) => card !== undefined && !card.closed && (card.focused || card.contains(x, y)),
      open: (_, x, y) => {
        const found = at(x, y)
        if (found) void open(found, false)
      },
      leave: () => card?.close(),
    },
    signal,
  )
  document.addEventListener(
    'click',
    (event) => {
      const found = event.isTrusted && at(event.clientX, event.clientY)
      if (found) void open(found, false)
    },
    { signal, capture: true, passive: true },
  )
  onShortcut(() => {
    const next = nextMarked(sessions, card && !card.closed ? opened : undefined)
    if (next) void open(next, true)
    return next !== undefined
  }, signal)

  return {
    close: () => card?.close(),
  }
}

function markedAt(sessions: Sessions, x: number, y: number): Opened | undefined {
  for (const session of sessions) {
    const mark = session.marked.length > 0 ? session.painter.at(x, y) : undefined
    const marked = mark && session.marked.find(({ id }) => id === mark.id)
    if (marked) return { session, marked }
  }
  return undefined
}
