/** What hovering asks and tells. Points are `clientX`, `clientY` of the surface. */
export interface HoverIntent {
  /** The id of the mark under the point, if any. */
  at(x: number, y: number): string | undefined
  /** Whether the point is over the open card, or the card has the keyboard (`card.contains(x, y) || card.focused`). */
  over(x: number, y: number): boolean
  /**
   * The pointer has rested on a mark. Not called again for it while the pointer stays there, so that a card that was closed stays
   * closed; called again when the pointer has left and come back, whether or not the card is still open.
   */
  open(id: string, x: number, y: number): void
  /** The pointer has been off the mark and the card for a while: the card may go. */
  leave(): void
  /** Windows around the surface's own, where a card may stand that is about a frame: `layer.views.slice(1)`. */
  readonly around?: readonly EventTarget[]
}

/** In ms. */
const rest = 280
const linger = 300
/** In px: a hand that rests still trembles. */
const tremble = 6

/** Listens passively to the pointer over `surface`; a timer runs only when the pointer is on a mark or has just left one. */
export function onHoverIntent(surface: EventTarget, intent: HoverIntent, signal: AbortSignal): void {
  let candidate: { id: string; x: number; y: number; since: number } | undefined
  let opened: string | undefined
  let resting: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  let left = false
  let last = { x: -1, y: -1 }

  function move(id: string | undefined, x: number, y: number, now: number): void {
    last = { x, y }
    if (intent.over(x, y)) return stay()
    if (id !== undefined && id === opened) {
      stopLeaving()
      if (!left) return forget()
    } else if (opened !== undefined) leaving ??= setTimeout(leave, linger)
    if (id === undefined) {
      left = true
      return forget()
    }
    const moved = candidate && Math.hypot(x - candidate.x, y - candidate.y) > tremble
    if (!candidate || candidate.id !== id || moved) candidate = { id, x, y, since: now }
    resting ??= setTimeout(rested, rest)
  }

  /** One timer for a rest that begins again and again. */
  function rested(): void {
    resting = undefined
    if (!candidate) return
    const ahead = candidate.since + rest - performance.now()
    if (ahead > 1) {
      resting = setTimeout(rested, ahead)
      return
    }
    const { id, x, y } = candidate
    stay()
    opened = id
    left = false
    intent.open(id, x, y)
  }

  function leave(): void {
    leaving = undefined
    if (intent.over(last.x, last.y)) return
    opened = undefined
    intent.leave()
  }

  function forget(): void {
    clearTimeout(resting)
    resting = candidate = undefined
  }

  function stopLeaving(): void {
    clearTimeout(leaving)
    leaving = undefined
  }

  function stay(): void {
    forget()
    stopLeaving()
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons) return
    move(intent.at(event.clientX, event.clientY), event.clientX, event.clientY, performance.now())
  }

  const options = { capture: true, passive: true, signal }
  surface.addEventListener('pointermove', (event) => onMove(event as PointerEvent), options)
  surface.addEventListener('pointerdown', forget, options)
  surface.addEventListener(
    'pointerout',
    (event) => {
      if (event.isTrusted && !(event as PointerEvent).relatedTarget) move(undefined, -1, -1, 0)
    },
    options,
  )
  for (const outer of intent.around ?? [])
    outer.addEventListener('pointermove', (event) => event.isTrusted && move(undefined, -1, -1, 0), options)
  signal.addEventListener('abort', stay, { once: true })
}
