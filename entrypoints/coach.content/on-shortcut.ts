/**
 * Alt+Enter opens the next card. `open` answers whether there was one: only then is the key kept from the page.
 * Held-down keys and keys made by the page do nothing.
 */
export function onShortcut(open: () => boolean, signal: AbortSignal): void {
  const isShortcut = (event: KeyboardEvent) =>
    event.isTrusted && event.key === 'Enter' && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isShortcut(event) || event.repeat || event.isComposing || !open()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { signal, capture: true },
  )
}
