import { ancestorsInFlatTree, treesAround } from './flat-tree'
import type { View } from './frames'
import type { Layer } from './layer'

/**
 * Calls `moved` whenever something moves or resizes that `element` stands in: scrolling (its own too), resizing of any box around
 * it, the end of a transition, the window. Passive, and silent on a page where nothing moves.
 */
export function onMoved(element: Element, view: View, moved: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal }
  // a scroll event in a shadow root is not heard outside of it
  for (const tree of treesAround(element)) tree.addEventListener('scroll', moved, options)
  for (const type of ['transitionend', 'animationend', 'resize']) view.addEventListener(type, moved, options)
  const boxes = new view.ResizeObserver(moved)
  for (const box of ancestorsInFlatTree(element)) boxes.observe(box)
  signal.addEventListener('abort', () => boxes.disconnect(), { once: true })
}

/** The same for all that a card follows: what it is about, the frames around that, and zooming with two fingers. Once a frame. */
export function onViewMoved({ near, view, views }: Layer, moved: () => void, signal: AbortSignal): void {
  let frame = 0
  function soon(): void {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0
      if (!signal.aborted) moved()
    })
  }
  const options = { capture: true, passive: true, signal }
  onMoved(near, views[0]!, soon, signal)
  for (const outer of views.slice(1))
    for (const type of ['scroll', 'resize']) outer.addEventListener(type, soon, options)
  for (const type of ['scroll', 'resize']) view.visualViewport?.addEventListener(type, soon, options)
}
