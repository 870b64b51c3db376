import { ancestorsInFlatTree } from './flat-tree'
import type { View } from './frames'
import { clipOf, overlap } from './visible-rects'

export type TextField = HTMLTextAreaElement | HTMLInputElement

/** All that decides where a letter of a field stands. */
const metrics =
  'font-family font-size font-style font-weight font-stretch font-size-adjust font-optical-sizing font-kerning font-variant-caps font-variant-ligatures font-variant-numeric font-variant-east-asian font-feature-settings font-variation-settings line-height letter-spacing word-spacing text-transform text-indent text-align text-rendering direction unicode-bidi writing-mode tab-size white-space-collapse text-wrap-mode overflow-wrap word-break line-break hyphens padding-top padding-right padding-bottom padding-left'.split(
    ' ',
  )

/** Gives `words` the type of the field, so that each line breaks where the field breaks it. */
export function takeType(field: TextField, words: HTMLElement, view: View): void {
  const style = view.getComputedStyle(field)
  for (const name of metrics) {
    const value = style.getPropertyValue(name)
    if (words.style.getPropertyValue(name) !== value) words.style.setProperty(name, value)
  }
}

/** Lays the mirror over the inside of the field, scrolled as the field is and cut as it is cut. Reads, then writes (but in a modal). */
export function alignMirror(field: TextField, mirror: HTMLElement, words: HTMLElement): void {
  const box = field.getBoundingClientRect()
  const scale = field.offsetWidth ? box.width / field.offsetWidth : 1
  const left = box.left + field.clientLeft * scale
  const top = box.top + field.clientTop * scale
  const inside = new DOMRect(left, top, field.clientWidth * scale, field.clientHeight * scale)
  const clip = overlap(inside, clipOf(field))
  const cut = [clip.top - top, inside.right - clip.right, inside.bottom - clip.bottom, clip.left - left]

  const { style } = mirror
  style.width = `${field.clientWidth}px`
  style.height = `${field.clientHeight}px`
  style.clipPath = `inset(${cut.map((side) => `${side / scale}px`).join(' ')})`
  words.style.transform = `translate(${-field.scrollLeft}px,${-field.scrollTop}px)`
  style.transform = `translate(${left}px,${top}px) scale(${scale})`
  if (host(mirror)?.parentElement === field.ownerDocument.documentElement) return
  // inside a dialog with a transform of its own, `fixed` counts from the dialog
  const drawn = mirror.getBoundingClientRect()
  const offX = left - drawn.left
  const offY = top - drawn.top
  if (Math.abs(offX) > 0.1 || Math.abs(offY) > 0.1)
    style.transform = `translate(${left + offX}px,${top + offY}px) scale(${scale})`
}

function host(element: Element): Element | undefined {
  return (element.getRootNode() as ShadowRoot).host
}

/**
 * The level of the field among its page's layers: a mirror on that level lies over the field, and under the menus and dialogs
 * that lie over it.
 */
export function levelOf(field: TextField, view: View): string {
  let level = 'auto'
  for (const box of ancestorsInFlatTree(field)) {
    const { zIndex, position } = view.getComputedStyle(box)
    if (zIndex !== 'auto' && position !== 'static') level = zIndex
  }
  return level
}
