import { openCard, type Card } from '../../lib/overlay/card'
import type { CardContent } from '../../lib/overlay/card-content'
import { paintRanges } from '../../lib/overlay/highlight-painter'
import { onHoverIntent } from '../../lib/overlay/hover-intent'
import { createLayer, type Layer } from '../../lib/overlay/layer'
import { paintMirror } from '../../lib/overlay/mirror-painter'
import type { Mark, Painter } from '../../lib/overlay/painter'
import type { Tone } from '../../lib/signals/signals'

// What the overlay tests run in the isolated world: a caller of the overlay as small as can be. Plain JSON in and out.

const { signal } = new AbortController()
const painters = new Map<Element, Painter>()
let layer: Layer
let card: Card

/** What the card asked for, in order. */
export const log: string[] = []

/** Marks these words of a textarea, an input or an element with one text node; `id` is the words. */
export function paint(selector: string, words: Readonly<Record<string, Tone>>): void {
  const element = find(selector)
  const text = 'value' in element ? String(element.value) : (element.textContent ?? '')
  const marks = Object.entries(words).map(([id, tone]): Mark => {
    const from = text.indexOf(id)
    return { id, tone, from, to: from + id.length }
  })
  painterOf(element).paint(marks, (from, to) => rangeIn(element, from, to))
}

/** How many boxes in sight the words have, and around what. */
export function boxes(selector: string, id: string) {
  return painterOf(find(selector))
    .rects(id)
    .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
}

export function markAt(selector: string, x: number, y: number): string | undefined {
  return painterOf(find(selector)).at(x, y)?.id
}

export interface Opening {
  readonly focus?: boolean
  readonly lands?: boolean
  readonly avoid?: string
  readonly content?: Partial<CardContent>
}

/** Opens a card about painted words. */
export function open(selector: string, id: string, opening: Opening = {}): void {
  const element = find(selector)
  const { focus = false, lands = true } = opening
  layer = createLayer(element, signal, { climb: true })
  const actions = {
    use: async (text: string, blanks: readonly object[]) => {
      log.push(`use ${text} ${JSON.stringify(blanks)}`)
      return { ok: lands }
    },
    copy: async (text: string) => log.push(`copy ${text}`) > 0,
    notNow: () => void log.push('not now'),
    neverPhrase: () => void log.push('never phrase'),
    neverSite: () => void log.push('never site'),
    closed: (reason: string) => void log.push(`closed ${reason}`),
  }
  const avoid = opening.avoid ? [find(opening.avoid)] : []
  const anchor = () => painterOf(element).rects(id)
  card = openCard({ layer, anchor, avoid, content: { ...content, ...opening.content }, actions, focus }, signal)
}

/** Opens cards by hovering, as a session would. */
export function hover(selector: string): void {
  onHoverIntent(
    window,
    {
      at: (x, y) => markAt(selector, x, y),
      over: (x, y) => card !== undefined && (card.contains(x, y) || card.focused),
      open: (id) => isOpen() || open(selector, id),
      leave: () => card.close(),
    },
    signal,
  )
}

export function isOpen(): boolean {
  return card !== undefined && !card.closed
}

/** The box of a part of the open card, in the window that the layer is drawn in. */
export function part(selector: string) {
  const found = [...layer.root.querySelectorAll(selector)].find((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  )
  if (!found) throw new Error(`The card shows no ${selector}.`)
  const { left, top, right, bottom } = found.getBoundingClientRect()
  return { left, top, right, bottom }
}

/** What has the keyboard in the card: its words or its label. */
export function focusedPart(): string | null {
  const active = layer.root.activeElement
  return active && (active.ariaLabel ?? active.textContent)
}

export function cardText(): string {
  return (layer.root.querySelector('.card') as HTMLElement).innerText
}

/** What a script of the page might try. */
export function clickByScript(selector: string): void {
  layer.root.querySelector<HTMLElement>(selector)!.click()
}

/** axe takes a closed root for a leaf, and passes it: this opens ours to it, in this world only. */
export function openToAxe(): void {
  Object.defineProperty(layer.host, 'shadowRoot', { value: layer.root, configurable: true })
  for (const animation of layer.root.getAnimations()) animation.finish()
}

const content: CardContent = {
  title: 'Gives the lead away',
  tone: 'lead',
  why: 'Asking for their next step leaves the deal to chance.',
  ask: 'What would you suggest, if it were your decision?',
  mode: 'replace',
  school: { name: 'The seller proposes.', opposing: 'Some ask, to learn how they buy.' },
  rewordings: [
    {
      parts: ['I suggest a call with ', { blank: 'who', value: '' }, ' on ', { blank: 'when', value: 'Tuesday' }, '.'],
    },
    { parts: ['My advice would be a short call.'] },
  ],
}

function painterOf(element: Element): Painter {
  let painter = painters.get(element)
  if (!painter) {
    painter =
      element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
        ? paintMirror(element, createLayer(element, signal), signal)
        : paintRanges(element, (from, to) => rangeIn(element, from, to), signal)
    painters.set(element, painter)
  }
  return painter
}

function rangeIn(element: Element, from: number, to: number): AbstractRange | null {
  const text = element.firstChild
  if (!(text instanceof Text) || from < 0 || to > text.length) return null
  return new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to })
}

function find(selector: string): Element {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`The page has no ${selector}.`)
  return found
}
