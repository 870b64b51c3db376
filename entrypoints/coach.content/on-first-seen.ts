type Watch = (isSeen: boolean) => void

/** Who waits to see an element. One observer serves them all: each costs the page something at every frame. */
const watches = new Map<Element, Set<Watch>>()
let observer: IntersectionObserver | undefined

/** Calls `seen` once, when an element has been in the viewport, or near it, for `dwell` ms without a break: work follows what is visible. */
export function onFirstSeen(element: Element, dwell: number, seen: () => void, signal: AbortSignal): void {
  let clock: ReturnType<typeof setTimeout> | undefined
  const watch: Watch = (isSeen) => {
    clearTimeout(clock)
    if (isSeen) clock = setTimeout(finish, dwell)
  }
  const end = () => {
    clearTimeout(clock)
    stop(element, watch)
  }
  function finish(): void {
    end()
    seen()
  }
  start(element, watch)
  signal.addEventListener('abort', end, { once: true })
}

function start(element: Element, watch: Watch): void {
  observer ??= new IntersectionObserver(tell, { rootMargin: '200px' })
  observer.unobserve(element) // one that is observed already would not be told of again
  observer.observe(element)
  watches.set(element, (watches.get(element) ?? new Set()).add(watch))
}

function stop(element: Element, watch: Watch): void {
  const all = watches.get(element)
  all?.delete(watch)
  if (all?.size !== 0) return
  watches.delete(element)
  observer?.unobserve(element)
}

function tell(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) watches.get(target)?.forEach((watch) => watch(isIntersecting))
}
