import type { Mark, ToRange } from './painter'

/**
 * Those of many marks that stand at most one screen above or below the viewport, found by halving: words further down a text
 * stand further down the page. (In a text laid out in columns some may be missed until they are scrolled to.)
 */
export function nearViewport(marks: readonly Mark[], toRange: ToRange, root: Element): readonly Mark[] {
  const height = root.ownerDocument.defaultView?.innerHeight ?? 0
  const sorted = marks.toSorted((one, other) => one.from - other.from)
  const probe = root.ownerDocument.createRange()

  function boxOf(mark: Mark): DOMRect | undefined {
    const place = toRange(mark.from, mark.to)
    if (!place) return undefined
    probe.setStart(place.startContainer, place.startOffset)
    probe.setEnd(place.endContainer, place.endOffset)
    return probe.getBoundingClientRect()
  }

  const first = firstIndex(sorted, (mark) => (boxOf(mark)?.bottom ?? 0) >= -height)
  const behind = firstIndex(sorted, (mark) => (boxOf(mark)?.top ?? 0) > 2 * height)
  return sorted.slice(first, behind)
}

/** The first index from which on `holds` is true; the length when it never is. */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
