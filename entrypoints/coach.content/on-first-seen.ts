/** Calls `seen` once, when an element first comes into the viewport: work follows what is visible. */
export function onFirstSeen(element: Element, seen: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      seen()
    },
    { rootMargin: '200px' },
  )
  observer.observe(element)
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
