export type View = Window & typeof globalThis

/** The window of `near`; when `climb` is set, then each one around it that may be reached, the outermost last. */
export function viewsAround(near: Element, climb: boolean): readonly View[] {
  const view = near.ownerDocument.defaultView ?? window
  const frame = climb ? frameOf(view) : null
  return frame ? [view, ...viewsAround(frame, climb)] : [view]
}

/** A box of a frame's viewport, in that of the document the frame stands in. */
export function rectOutOfFrame(rect: DOMRect, view: View): DOMRect {
  const frame = frameOf(view) as HTMLElement | null
  if (!frame) return rect
  const outside = frame.getBoundingClientRect()
  const scale = frame.offsetWidth ? outside.width / frame.offsetWidth : 1
  const left = outside.left + (frame.clientLeft + rect.left) * scale
  const top = outside.top + (frame.clientTop + rect.top) * scale
  return new DOMRect(left, top, rect.width * scale, rect.height * scale)
}

/** `null` at the top, and in a frame of another origin. */
function frameOf(view: View): Element | null {
  try {
    return view.frameElement
  } catch {
    return null
  }
}
