import { wireActs } from './card-acts'
import type { CardActions, CardContent, CloseReason } from './card-content'
import { onCardKey } from './card-keys'
import { viewCard } from './card-view'
import { guardCard, type CardGuard } from './guard-card'
import { keepFocus } from './kept-focus'
import type { Layer } from './layer'
import { onViewMoved } from './on-moved'
import { boxesOf, putCard, showCard, wordsInSight, type Anchor } from './put-card'
import { covers } from './visible-rects'

/** A card on the screen. */
export interface Card {
  readonly closed: boolean
  /** Whether the keyboard is in it. */
  readonly focused: boolean
  /** Moves the keyboard into it. */
  focus(): void
  /** Whether a point of the viewport of the layer's `near` is over it. */
  contains(x: number, y: number): boolean
  /** Places it again, near these words if given, else near the same ones; closes it when they are out of sight. */
  place(anchor?: Anchor): void
  close(reason?: CloseReason): void
}

export interface CardOptions {
  readonly layer: Layer
  /** In the viewport of the layer's `near`, as `Painter.rects` gives them. */
  readonly anchor: Anchor
  /** What must not be covered: the Send button, the line being typed. Elements are measured again when the page moves. */
  readonly avoid?: readonly (DOMRect | Element)[]
  readonly content: CardContent
  readonly actions: CardActions
  /** True when opened from the keyboard: the first action takes the focus. Otherwise the focus stays where it is. */
  readonly focus: boolean
}

/**
 * Opens a card near the words. It closes itself on Escape, on a press elsewhere, after an action, and when the words go out of
 * sight (`actions.closed` tells why); if they are out of sight already it comes back closed. That only one is open at a time is
 * the caller's to see to.
 */
export function openCard(options: CardOptions, signal: AbortSignal): Card {
  const { layer, content, actions } = options
  const { root, host, views } = layer
  const view = viewCard(layer.view.document, content)
  const { card } = view
  const kept = keepFocus(views, host)
  const open = new AbortController()
  let anchor = options.anchor
  let closed = false

  function close(reason: CloseReason = 'caller'): void {
    if (closed) return
    closed = true
    if (card.contains(root.activeElement)) kept.giveBack()
    open.abort()
    card.remove()
    actions.closed(reason)
  }

  function place(next: Anchor = anchor): void {
    anchor = next
    if (closed) return
    const words = wordsInSight(layer, anchor)
    if (words.length && layer.mounted) putCard(card, layer, words, options.avoid ?? [])
    else close('lost')
  }

  function focus(): void {
    if (closed) return
    kept.keep()
    acts.first().focus({ preventScroll: true })
  }

  const acts = wireActs(view, content, actions, { close, changed: () => place(), focused: () => root.activeElement })
  const guard: CardGuard = {
    key: (event) => onCardKey(event, view, root.activeElement, acts),
    escape: () => close('escape'),
    pressed(event) {
      // a press on a button leaves the caret where it is; one in a blank has to take it
      if (root.elementFromPoint(event.clientX, event.clientY)?.localName === 'input') kept.keep()
      else event.preventDefault()
    },
    outside(event) {
      const onWords =
        event.view === views[0] && boxesOf(anchor).some((box) => covers(box, event.clientX, event.clientY))
      if (!onWords) close('outside')
    },
  }

  signal.addEventListener('abort', () => close(), { signal: open.signal })
  guardCard(layer, guard, open.signal)
  kept.keep()
  showCard(card, layer)
  place()
  if (signal.aborted) close()
  if (!closed) onViewMoved(layer, place, open.signal)
  if (options.focus) focus()

  return {
    get closed() {
      return closed
    },
    get focused() {
      return card.contains(root.activeElement)
    },
    focus,
    contains(x, y) {
      const point = layer.toLayer(new DOMRect(x, y))
      return !closed && (card.matches(':hover') || covers(card.getBoundingClientRect(), point.x, point.y))
    },
    place,
    close,
  }
}
