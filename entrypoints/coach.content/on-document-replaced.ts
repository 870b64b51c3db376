/** Calls `replaced` when the page puts another root element in its document: every listener on the old one is deaf then. */
export function onDocumentReplaced(replaced: () => void, signal: AbortSignal): void {
  let root = document.documentElement
  const observer = new MutationObserver(() => {
    if (document.documentElement === root || !document.documentElement) return
    root = document.documentElement
    replaced()
  })
  observer.observe(document, { childList: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
