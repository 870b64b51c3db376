import { fieldOf, isTextField } from '../../lib/fields/field'
import type { Step } from './lesson'

/** Elements of a page that are looked at at all. */
const most = 5_000
/** UTF-16 code units that words of a message have at least, and a name at most. */
const shortestText = 20
const longestName = 80
/** How far above a text its sender is looked for first. */
const nearLevels = 6
const fields = 'textarea, input, [contenteditable]'
const silent = new Set(['script', 'style', 'noscript', 'template', 'option', 'svg'])

/** What may be meant in a step, in the order of the page, for stepping through by keyboard. */
export function choicesFor(step: Step, page: Document, text?: Element): readonly Element[] {
  if (step === 'compose') return fieldsOn(page)
  if (step === 'text') return leaves(page.body, (one) => isFrame(one) || lengthOf(one) >= shortestText)
  const isName = (one: Element) => lengthOf(one) > 1 && lengthOf(one) <= longestName && !text?.contains(one)
  let near = text
  for (let level = 0; level < nearLevels && near?.parentElement && near.parentElement !== page.body; level++)
    near = near.parentElement
  const found = near ? leaves(near, isName) : []
  return found.length > 0 ? found : leaves(page.body, isName)
}

/** Where stepping begins: a sender mostly stands right before the text, with an address. */
export function firstChoice(choices: readonly Element[], text?: Element): number {
  if (!text) return 0
  const isBefore = (one: Element) => !!(text.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)
  const withAddress = choices.findLastIndex((one) => isBefore(one) && one.textContent?.includes('@'))
  return Math.max(0, withAddress < 0 ? choices.findLastIndex(isBefore) : withAddress)
}

/** The field that is meant by an element: itself, what it stands in, or the one that it holds, in a frame of the page as well. */
export function fieldAt(element: Element): Element | undefined {
  const own = fieldOf(element)
  if (own) return own
  const inside = [...element.querySelectorAll(fields)].find((one) => fieldOf(one))
  if (inside) return fieldOf(inside) ?? undefined
  const page = isFrame(element) ? (element as HTMLIFrameElement).contentDocument : null
  return page?.body ? fieldAt(page.body) : undefined
}

/** What the panel calls an element. */
export function wordsOf(element: Element): string {
  const words = isTextField(element) ? '' : (element.textContent?.replace(/\s+/g, ' ').trim() ?? '')
  const label = element.getAttribute('aria-label') ?? element.getAttribute('placeholder')
  if (words === '') return label ?? (isFrame(element) ? 'A frame' : fieldOf(element) ? 'A box to write in' : 'No words')
  return words.length > longestName ? `${words.slice(0, longestName)}…` : words
}

function fieldsOn(page: Document): readonly Element[] {
  const found = [...page.querySelectorAll(`${fields}, iframe`)].filter(isSeen).flatMap((one) => fieldAt(one) ?? [])
  return [...new Set(found)]
}

/** The smallest elements that are fit. */
function leaves(root: Element, isFit: (one: Element) => boolean): readonly Element[] {
  const all = [...root.querySelectorAll('*')].slice(0, most).filter((one) => !silent.has(one.localName))
  const fit = all.filter((one) => isFit(one) && isSeen(one) && !fieldOf(one))
  return fit.filter((one, index) => !one.contains(fit[index + 1] ?? null))
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 4 && height > 4 && element.checkVisibility({ visibilityProperty: true })
}

function isFrame(element: Element): boolean {
  return element.localName === 'iframe'
}

function lengthOf(element: Element): number {
  return element.textContent?.trim().length ?? 0
}
