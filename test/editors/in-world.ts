import { fieldOf, isTextField } from '../../lib/fields/field'
import { replace } from '../../lib/fields/replace'
import { caretOffset } from '../../lib/fields/selection'
import { strategyFor } from '../../lib/fields/strategies'
import { textMap } from '../../lib/fields/text-map'
import { paintRanges } from '../../lib/overlay/highlight-painter'
import { createLayer } from '../../lib/overlay/layer'
import { paintMirror } from '../../lib/overlay/mirror-painter'
import { readMarkedText, type MarkedText } from './marked-text'

// What the tests of editors run in the isolated world, on the field that `take` was given. Plain JSON in and out.

const { signal } = new AbortController()
let field: HTMLElement
let clicked: EventTarget | undefined

interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The field that everything here is about. */
export function take(root: HTMLElement): void {
  field = root
  root.ownerDocument.addEventListener('click', (event) => (clicked = event.composedPath()[0]), true)
}

/** Whether the last click was understood as one into the field, and how the field is written to. */
export function detected(): { readonly isField: boolean; readonly strategy: string } {
  const inTree = field.getRootNode() as Document | ShadowRoot
  const target = clicked === (inTree as Partial<ShadowRoot>).host ? inTree.activeElement : clicked
  return { isField: fieldOf(target ?? null) === field, strategy: strategyFor(field).name }
}

/** The middle of the first such words, in the viewport of the page; for a text field, a place in its first line. */
export function middleOf(words: string): { readonly x: number; readonly y: number } {
  const { left, top, right, bottom } = isTextField(field) ? field.getBoundingClientRect() : boxOf(words)
  return isTextField(field) ? { x: left + 20, y: top + 14 } : { x: (left + right) / 2, y: (top + bottom) / 2 }
}

/** Where the frame of the field, if it is in one, begins in the page. */
function frameOffset(): { readonly x: number; readonly y: number } {
  const frame = field.ownerDocument.defaultView?.frameElement
  const { left, top } = frame?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return { x: left + (frame?.clientLeft ?? 0), y: top + (frame?.clientTop ?? 0) }
}

/** The box of words that stand in one text node, in the viewport of the page. */
export function boxOf(words: string): Bounds {
  const nodes = field.ownerDocument.createTreeWalker(field, NodeFilter.SHOW_TEXT)
  while (nodes.nextNode()) {
    const at = nodes.currentNode.nodeValue!.indexOf(words)
    if (at < 0) continue
    const range = field.ownerDocument.createRange()
    range.setStart(nodes.currentNode, at)
    range.setEnd(nodes.currentNode, at + words.length)
    const { left, top, right, bottom } = range.getBoundingClientRect()
    const { x, y } = frameOffset()
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
  }
  throw new Error(`No text node holds "${words}".`)
}

/** Underlines these words as the coach does. */
export function paint(words: string): void {
  const map = textMap(field)
  const from = map.text.indexOf(words)
  const toRange = (from: number, to: number) => map.toRange(from, to)
  const painter = isTextField(field)
    ? paintMirror(field, createLayer(field, signal), signal)
    : paintRanges(field, toRange, signal)
  painter.paint([{ id: words, tone: 'evidence', from, to: from + words.length }])
}

/** All of the page's own body, and of the field where it stands in a tree of its own. */
export function pageHtml(): string {
  const inFrame = field.ownerDocument === document ? '' : field.ownerDocument.documentElement.outerHTML
  return `${document.body.outerHTML}${inFrame}${field.outerHTML}`
}

/** What stands in the field. */
export function read(): MarkedText {
  if (!isTextField(field)) return readMarkedText(field)
  return { text: field.value, marks: Array.from(field.value, () => '') }
}

/** What the HTML that an editor's own API gives says. */
export function readModel(html: string): MarkedText {
  return readMarkedText(new DOMParser().parseFromString(html, 'text/html').body)
}

/** Puts `text` in place of the first `old`. */
export function replaceWords(old: string, text: string, caret: 'after' | 'keep') {
  const from = textMap(field).text.indexOf(old)
  return replace({ root: field, from, to: from + old.length, text, expected: old, caret })
}

/** The caret, in characters of the text from the end of the first `words` on. */
export function caretBehind(words: string): number | null {
  const caret = caretOffset(field)
  return caret === null ? null : caret - textMap(field).text.indexOf(words) - words.length
}
