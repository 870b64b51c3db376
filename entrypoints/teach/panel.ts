import tokens from '../../components/ui/tokens.css?inline'
import { adoptStyles } from '../../lib/overlay/adopt-styles'
import type { Layer } from '../../lib/overlay/layer'
import { make, makeButton } from '../../lib/overlay/make'
import css from './teach.css?inline'

/** A button of the panel: what it says and does. */
export interface PanelButton {
  readonly words: string
  readonly press: () => void
}

/** What lies over the page while it is taught: a shield that takes the pointer, frames around elements, and the panel. */
export interface Panel {
  readonly shield: HTMLElement
  /** Says what is asked, or was found; the first button takes the focus. */
  say(words: string, buttons: readonly PanelButton[]): void
  /** Says what is chosen now. */
  name(words: string): void
  /** Draws a frame around each element, and takes away the others. */
  frame(elements: readonly Element[]): void
  /** Moves the focus to the next button, or the one before, round and round. */
  step(by: 1 | -1): void
}

/** In px, from the panel to the edge of the window, as in the styles. */
const edge = 16

/** Puts the panel into the layer. */
export function showPanel(layer: Layer): Panel {
  const { document } = layer.view
  const shield = make(document, 'div', 'shield')
  const frames = make(document, 'div', 'frames')
  const title = make(document, 'h2', 'title', 'Teach this page')
  title.id = 'title'
  const question = make(document, 'p', 'question')
  const named = make(document, 'p', 'named')
  for (const spoken of [question, named]) spoken.setAttribute('role', 'status')
  const row = make(document, 'div', 'buttons')
  const panel = make(document, 'div', 'panel', title, question, named, row)
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-labelledby', title.id)
  const all = make(document, 'div', 'overlay teach', shield, frames, panel)
  all.setAttribute('popover', 'manual')
  layer.mount()
  adoptStyles(layer.root, tokens, layer.view)
  adoptStyles(layer.root, css, layer.view)
  layer.root.append(all)
  all.showPopover?.()

  /** The panel goes to the other side where it covers what is chosen, and would not there. */
  function makeWay(): void {
    const [only, ...more] = [...frames.children].map((frame) => frame.getBoundingClientRect())
    if (!only || more.length > 0) return
    const { top, bottom, width } = panel.getBoundingClientRect()
    const isBeside = only.bottom < top || only.top > bottom
    const atLeft = isBeside || only.left > edge + width
    const atRight = isBeside || only.right < layer.view.innerWidth - edge - width
    if (!isBeside && atLeft !== atRight) panel.classList.toggle('aside', atLeft)
  }

  return {
    shield,
    say(words, buttons) {
      question.textContent = words
      named.textContent = ''
      row.replaceChildren(
        ...buttons.map((button, index) => {
          const made = makeButton(document, index === 0 ? 'first' : '', button.words)
          made.addEventListener('click', (event) => event.isTrusted && button.press())
          return made
        }),
      )
      row.querySelector('button')?.focus({ preventScroll: true })
    },
    name(words) {
      if (named.textContent !== words) named.textContent = words
    },
    frame(elements) {
      frames.replaceChildren(...elements.map((element) => frameAround(element, layer)))
      makeWay()
    },
    step(by) {
      const buttons = [...row.querySelectorAll('button')]
      const at = buttons.findIndex((button) => button === layer.root.activeElement)
      buttons.at((at + by) % buttons.length)?.focus()
    },
  }
}

function frameAround(element: Element, layer: Layer): HTMLElement {
  const box = element.getBoundingClientRect()
  const frame = make(layer.view.document, 'div', 'frame')
  // an editor in a frame of the page is measured there
  const outer = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect()
  const { left, top } = element.ownerDocument === layer.view.document || !outer ? { left: 0, top: 0 } : outer
  frame.style.left = `${box.left + left}px`
  frame.style.top = `${box.top + top}px`
  frame.style.width = `${box.width}px`
  frame.style.height = `${box.height}px`
  return frame
}
