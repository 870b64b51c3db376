import type { Layer } from './layer'

export interface CardGuard {
  /** A key pressed in the card. */
  key(event: KeyboardEvent): void
  /** Escape pressed anywhere: only this key is kept from the page. */
  escape(): void
  /** The pointer went down in the card, at this point of the layer's viewport; before anything takes the focus. */
  pressed(event: MouseEvent): void
  /** The pointer went down elsewhere, at this point of the viewport of that view. */
  outside(event: PointerEvent): void
}

/**
 * Hears keys and presses first, by capturing at `window`, as long as a card is open (`signal`). What belongs to the card goes no
 * further: no shortcut, click-outside closer or focus trap of the page hears it, even if it captures at `document`. Only a
 * listener that captures at `window` and was there before ours does; nothing can be done about that one.
 */
export function guardCard({ host, views }: Layer, guard: CardGuard, signal: AbortSignal): void {
  const options = { capture: true, signal }

  function onKey(event: KeyboardEvent): void {
    const ours = event.target === host
    const escape = event.type === 'keydown' && event.key === 'Escape' && !event.isComposing
    if (ours || escape) event.stopImmediatePropagation()
    if (!event.isTrusted) return
    if (escape) {
      event.preventDefault()
      guard.escape()
    } else if (ours && event.type === 'keydown') guard.key(event)
  }

  function onPress(event: MouseEvent): void {
    if (event.target === host) {
      event.stopImmediatePropagation()
      if (event.type === 'mousedown' && event.isTrusted) guard.pressed(event)
    } else if (event.type === 'pointerdown' && event.isTrusted) guard.outside(event as PointerEvent)
  }

  function onFocus(event: FocusEvent): void {
    if (event.target === host) event.stopImmediatePropagation()
  }

  for (const view of views) {
    for (const type of ['keydown', 'keypress', 'keyup'] as const) view.addEventListener(type, onKey, options)
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup'] as const)
      view.addEventListener(type, onPress, options)
    for (const type of ['focusin', 'focusout'] as const) view.addEventListener(type, onFocus, options)
  }
}
