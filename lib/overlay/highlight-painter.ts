import { adoptStyles } from './adopt-styles'
import { highlightInk } from './highlight-ink'
import css from './highlights.css?inline'
import type { Mark, Painter, ToRange } from './painter'
import { nearViewport } from './near-viewport'
import { clipOf, covers, visibleRects } from './visible-rects'

interface Drawn {
  readonly mark: Mark
  readonly range: Range
}

/** Up to here live ranges cost a keystroke nothing; beyond, only those near the viewport are drawn. */
const many = 40

/**
 * A painter for any text that stands in the page: CSS highlights over live ranges, in the registry of the document of `root`.
 * Nothing in the tree is written. Everything of it is gone when `signal` aborts.
 */
export function paintRanges(root: Element, toRange: ToRange, signal: AbortSignal): Painter {
  return paintSeenIn(root, root, toRange, signal)
}

/** The same, for words that the user sees and points at in another element, `seen`: those of a mirror in its field. */
export function paintSeenIn(seen: Element, root: Element, toRange: ToRange, signal: AbortSignal): Painter {
  const view = root.ownerDocument.defaultView ?? window
  const ink = highlightInk(view)
  const drawn = new Map<string, Drawn>()
  let wanted: readonly Mark[] = []
  let following: AbortController | undefined

  function draw(): void {
    const marks = wanted.length > many ? nearViewport(wanted, toRange, root) : wanted
    const ids = new Set(marks.map((mark) => mark.id))
    for (const id of drawn.keys()) if (!ids.has(id)) erase(id)
    for (const mark of marks) drawMark(mark)
    ink.restore()
  }

  function drawMark(mark: Mark): void {
    const place = toRange(mark.from, mark.to)
    if (!place || place.collapsed) return erase(mark.id)
    const before = drawn.get(mark.id)
    if (before && before.mark.tone !== mark.tone) erase(mark.id)
    const range = drawn.get(mark.id)?.range ?? root.ownerDocument.createRange()
    moveRange(range, place)
    if (!drawn.has(mark.id)) ink.add(mark.tone, range)
    drawn.set(mark.id, { mark, range })
  }

  function erase(id: string): void {
    const gone = drawn.get(id)
    if (gone) ink.remove(gone.mark.tone, gone.range)
    drawn.delete(id)
  }

  /** Scrolling matters only while there are more marks than are drawn. */
  function followScrolling(): void {
    if (wanted.length <= many) {
      following?.abort()
      following = undefined
    } else if (!following) {
      following = new AbortController()
      const options = { capture: true, passive: true, signal: AbortSignal.any([signal, following.signal]) }
      view.addEventListener('scrollend', draw, options)
      view.addEventListener('resize', draw, options)
    }
  }

  signal.addEventListener(
    'abort',
    () => {
      for (const id of drawn.keys()) erase(id)
      ink.restore()
    },
    { once: true },
  )

  return {
    paint(marks, next) {
      if (signal.aborted) return
      if (next) toRange = next
      wanted = marks
      if (marks.length) adoptStyles(root.getRootNode() as Document | ShadowRoot, css, view)
      draw()
      followScrolling()
    },
    at(x, y) {
      const mark = markAt(drawn.values(), x, y)
      if (!mark) return undefined
      // what lies over the words (a menu, a dialog) hides them from the pointer as well
      const hit = (seen.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y)
      return hit && seen.contains(hit) ? mark : undefined
    },
    rects(id) {
      const range = drawn.get(id)?.range
      return range ? visibleRects(range, clipOf(seen)) : []
    },
  }
}

/** The shortest of the drawn marks whose words are under the point. */
function markAt(drawn: Iterable<Drawn>, x: number, y: number): Mark | undefined {
  return [...drawn]
    .filter(({ range }) => [...range.getClientRects()].some((rect) => covers(rect, x, y)))
    .map(({ mark }) => mark)
    .toSorted((one, other) => one.to - one.from - (other.to - other.from))[0]
}

/** The same object goes on: only ends that differ are written, since each write makes the page paint. */
function moveRange(range: Range, place: AbstractRange): void {
  const { startContainer, startOffset, endContainer, endOffset } = place
  if (range.startContainer !== startContainer || range.startOffset !== startOffset)
    range.setStart(startContainer, startOffset)
  if (range.endContainer !== endContainer || range.endOffset !== endOffset) range.setEnd(endContainer, endOffset)
}
