/**
 * Calls `changed` when the text under `root` may have changed: a field by its `input` events, anything else by
 * what happens in its tree. At most once a task; never while nothing changes.
 */
export function onTextChange(root: HTMLElement, changed: () => void, signal: AbortSignal): void {
  if (root.matches('input, textarea')) {
    root.addEventListener('input', changed, { signal, passive: true })
    root.addEventListener('change', changed, { signal, passive: true })
    return
  }
  const observer = new MutationObserver(changed)
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
