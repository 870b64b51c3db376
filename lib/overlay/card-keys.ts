import type { CardView } from './card-view'

/** What the keys of a card do; anything else is left to the browser. */
export interface CardKeys {
  /** Enter in a blank: the first action. */
  accept(): void
  step(by: 1 | -1): void
}

/** A key pressed while `focused` (inside the card) has the keyboard. */
export function onCardKey(event: KeyboardEvent, view: CardView, focused: Element | null, keys: CardKeys): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'Tab') wrapTab(event, view.card, focused)
  else if (event.key === 'Enter' && focused?.localName === 'input') act(event, () => keys.accept())
  else if (event.key === 'ArrowDown' && view.rewordings.count > 1) act(event, () => keys.step(1))
  else if (event.key === 'ArrowUp' && view.rewordings.count > 1) act(event, () => keys.step(-1))
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault()
  action()
}

/** From the last stop to the first, and back: the card is not modal, but Tab would leave it for the end of the page. */
function wrapTab(event: KeyboardEvent, card: HTMLElement, focused: Element | null): void {
  const stops = [...card.querySelectorAll<HTMLElement>('input, button')].filter(isStop)
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (focused && focused !== edge && focused !== card) return
  if (focused === card && !event.shiftKey) return
  event.preventDefault()
  ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
}

function isStop(element: HTMLElement): boolean {
  return !element.hidden && !element.closest('.away')
}
