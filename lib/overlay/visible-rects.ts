import { ancestorsInFlatTree } from './flat-tree'

/** The part of a viewport in which `element` can be seen: cut by every ancestor (and itself) that clips or scrolls. */
export function clipOf(element: Element): DOMRect {
  const view = element.ownerDocument.defaultView ?? window
  let clip = new DOMRect(0, 0, view.innerWidth, view.innerHeight)
  for (const box of ancestorsInFlatTree(element)) {
    // what these two clip, the viewport clips
    if (box === element.ownerDocument.body || box === element.ownerDocument.documentElement) break
    const { overflowX, overflowY, position } = view.getComputedStyle(box)
    if (overflowX !== 'visible' || overflowY !== 'visible') clip = overlap(clip, box.getBoundingClientRect())
    // what is fixed is not cut by what it stands in
    if (position === 'fixed') break
  }
  return clip
}

/** The boxes of a range line by line, cut to `clip`: what is out of it is left out. */
export function visibleRects(range: Range, clip: DOMRect): DOMRect[] {
  const lines: DOMRect[] = []
  for (const rect of range.getClientRects()) {
    const seen = overlap(rect, clip)
    if (seen.width <= 0 || seen.height <= 0) continue
    const line = lines.at(-1)
    if (line && sameLine(line, seen)) lines[lines.length - 1] = around([line, seen])
    else lines.push(seen)
  }
  return lines
}

/** The smallest box around all of them. */
export function around(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left))
  const top = Math.min(...rects.map((rect) => rect.top))
  const right = Math.max(...rects.map((rect) => rect.right))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  return new DOMRect(left, top, right - left, bottom - top)
}

/** Whether a point is in a box, its edges counting in. */
export function covers(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom
}

/** Without extent (width or height 0) when the two do not meet. */
export function overlap(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  const width = Math.min(one.right, other.right) - left
  const height = Math.min(one.bottom, other.bottom) - top
  return new DOMRect(left, top, Math.max(0, width), Math.max(0, height))
}

/** Pieces of one line (a bold word in it) overlap in height; two lines do not, but for a pixel of tight leading. */
function sameLine(one: DOMRect, other: DOMRect): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return shared > Math.min(one.height, other.height) / 2
}
