import { guardCard } from '../../lib/overlay/guard-card'
import type { Layer } from '../../lib/overlay/layer'
import { onViewMoved } from '../../lib/overlay/on-moved'
import { choicesFor, fieldAt, firstChoice, wordsOf } from './choices'
import type { Step } from './lesson'
import type { Panel } from './panel'

/** How the user points: with the pointer, or by stepping through what may be meant. */
export interface Picking {
  /** Lets the user point at something in a step; `text` is what was pointed at before. */
  begin(step: Step, text: Element | undefined, chosen: (element: Element) => void): void
  choose(): void
  move(by: 1 | -1): void
  widen(): void
  narrow(): void
  /** Nothing can be pointed at any more; these elements are shown. */
  stop(shown: readonly Element[]): void
}

/** Listens to the pointer and the keys as long as a page is taught: nothing of either reaches the page, and only what the user does counts. */
export function startPicking(layer: Layer, panel: Panel, end: () => void, signal: AbortSignal): Picking {
  const { shield } = panel
  let step: Step = 'text'
  let choices: readonly Element[] = []
  let at = 0
  let current: Element | undefined
  let shown: readonly Element[] = []
  let chosen: ((element: Element) => void) | undefined

  function show(element: Element | undefined): void {
    current = element
    shown = element ? [element] : []
    panel.frame(shown)
    panel.name(element ? wordsOf(element) : '')
  }
  function moveTo(index: number): void {
    if (choices.length === 0) return
    at = (index + choices.length) % choices.length
    choices[at]?.scrollIntoView({ block: 'center' })
    show(choices[at])
  }
  const picking: Picking = {
    begin(next, text, then) {
      step = next
      chosen = then
      choices = choicesFor(step, document, text)
      show(undefined)
      moveTo(firstChoice(choices, text))
    },
    choose() {
      if (current) chosen?.(current)
    },
    move: (by) => moveTo(at + by),
    widen() {
      const around = current?.parentElement
      if (around && around !== document.body) show(around)
    },
    narrow() {
      if (current?.firstElementChild) show(current.firstElementChild)
    },
    stop(elements) {
      chosen = undefined
      current = undefined
      shown = elements
      panel.frame(shown)
    },
  }

  const under = ({ clientX, clientY }: MouseEvent) => {
    shield.style.pointerEvents = 'none'
    const found = document.elementsFromPoint(clientX, clientY).find((one) => one !== layer.host)
    shield.style.pointerEvents = ''
    return found && found !== document.documentElement && found !== document.body ? found : undefined
  }
  const pointed = (event: MouseEvent) => {
    const element = event.isTrusted && chosen ? under(event) : undefined
    return element && step === 'compose' ? fieldAt(element) : element
  }
  shield.addEventListener('pointermove', (event) => {
    const element = pointed(event)
    if (element && element !== current) show(element)
  })
  shield.addEventListener('click', (event) => {
    const element = pointed(event)
    if (element) chosen?.(element)
  })
  shield.addEventListener(
    'wheel',
    (event) => {
      const pane = event.isTrusted && scrollerAround(under(event))
      if (pane) pane.scrollBy(event.deltaX, event.deltaY)
    },
    { passive: true },
  )
  guardCard(
    layer,
    {
      key: (event) => onKey(event, picking, panel),
      escape: end,
      pressed: (event) => event.preventDefault(), // the focus stays in the panel
      outside: () => undefined,
    },
    signal,
  )
  onViewMoved(layer, () => panel.frame(shown), signal)
  return picking
}

function onKey(event: KeyboardEvent, picking: Picking, panel: Panel): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const act = {
    ArrowDown: () => picking.move(1),
    ArrowUp: () => picking.move(-1),
    ArrowLeft: () => picking.widen(),
    ArrowRight: () => picking.narrow(),
    Tab: () => panel.step(event.shiftKey ? -1 : 1),
  }[event.key]
  if (!act) return
  event.preventDefault()
  act()
}

/** The pane of the page that would scroll under the pointer, were the shield not there. */
function scrollerAround(element: Element | undefined): Element | undefined {
  for (let at = element; at; at = at.parentElement ?? undefined) {
    const { overflowY } = getComputedStyle(at)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(overflowY)) return at
  }
  return undefined
}
