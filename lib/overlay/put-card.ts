import tokens from '../../components/ui/tokens.css?inline'
import { adoptStyles } from './adopt-styles'
import css from './card.css?inline'
import type { View } from './frames'
import type { Layer } from './layer'
import { meets, placeCard, type Box } from './place-card'
import { around } from './visible-rects'

/** The boxes of the words, line by line. Given as a function, they are measured again whenever the page moves. */
export type Anchor = readonly DOMRect[] | (() => readonly DOMRect[])

/** In px: between the card and the words, and between the card and the edge of the window. */
const gap = 8

/** The words as they are now, in the viewport of the layer's `near`. */
export function boxesOf(anchor: Anchor): readonly DOMRect[] {
  return typeof anchor === 'function' ? anchor() : anchor
}

/** Those of the words that can be seen, in the viewport of the layer. */
export function wordsInSight(layer: Layer, anchor: Anchor): readonly DOMRect[] {
  const { innerWidth, innerHeight } = layer.view
  const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  return boxesOf(anchor)
    .map((box) => layer.toLayer(box))
    .filter((box) => meets(box, window))
}

/** Puts the card in the layer, over everything; where, `putCard` says. */
export function showCard(card: HTMLElement, layer: Layer): void {
  layer.mount()
  adoptStyles(layer.root, tokens, layer.view)
  adoptStyles(layer.root, css, layer.view)
  layer.root.append(card)
  // where there is no popover, its z-index has to do
  card.showPopover?.()
}

/** Measures, then moves the card to the best place near the words. */
export function putCard(
  card: HTMLElement,
  layer: Layer,
  words: readonly DOMRect[],
  avoid: readonly (DOMRect | Element)[],
): void {
  const room = roomOf(layer.view)
  const { style } = card
  style.maxWidth = `${room.right - room.left}px`
  style.maxHeight = ''
  const { offsetWidth: width, offsetHeight: height } = card
  const boxes = avoid.map((each) => ('width' in each && 'left' in each ? layer.toLayer(each) : boxIn(layer, each)))
  const place = placeCard({ width, height, anchor: around(words), avoid: boxes.filter(hasExtent), view: room, gap })
  style.left = `${Math.round(place.left)}px`
  style.top = `${Math.round(place.top)}px`
  style.maxHeight = `${Math.floor(place.maxHeight)}px`
}

/** An element of any of the layer's windows: the Send button stands outside the editor's frame. */
function boxIn(layer: Layer, element: Element): DOMRect {
  return layer.toLayer(element.getBoundingClientRect(), element.ownerDocument.defaultView ?? layer.view)
}

function hasExtent(box: DOMRect): boolean {
  return box.width > 0 && box.height > 0
}

/** What is seen of the window, also when zoomed in with two fingers, less a margin. */
function roomOf({ visualViewport, innerWidth, innerHeight }: View): Box {
  const left = visualViewport?.offsetLeft ?? 0
  const top = visualViewport?.offsetTop ?? 0
  const right = left + (visualViewport?.width ?? innerWidth)
  const bottom = top + (visualViewport?.height ?? innerHeight)
  return { left: left + gap, top: top + gap, right: right - gap, bottom: bottom - gap }
}
