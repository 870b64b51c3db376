import type { Blank, Rewording } from '../reword/rewording'
import { fill, nameOf, type Filled } from './filled'
import { make } from './make'

/** The box with the rewordings, one to be seen at a time. */
export interface RewordingsView {
  readonly box: HTMLElement
  readonly count: number
  /** The one that is shown, from 0. */
  readonly index: number
  /** Steps on (or back), round and round. */
  step(by: 1 | -1): void
  /** The shown one with what was typed in its blanks. */
  filled(): Filled
  /** The first blank of the shown one, if it has any. */
  firstBlank(): HTMLInputElement | undefined
}

/** All of them share one grid cell, so that the box is as high as the highest and the buttons below it stand still. */
export function viewRewordings(document: Document, rewordings: readonly Rewording[]): RewordingsView {
  const views = rewordings.map((rewording) => viewRewording(document, rewording))
  const box = make(document, 'div', 'box', ...views.map((view) => view.line))
  let index = 0

  function show(next: number): void {
    index = next
    for (const [each, view] of views.entries()) view.line.classList.toggle('away', each !== index)
  }
  show(0)

  return {
    box,
    count: views.length,
    get index() {
      return index
    },
    step: (by) => show((index + by + views.length) % views.length),
    filled() {
      const view = views[index]!
      return fill(
        view.rewording,
        view.inputs.map((input) => input.value),
      )
    },
    firstBlank: () => views[index]?.inputs[0],
  }
}

function viewRewording(document: Document, rewording: Rewording) {
  const inputs: HTMLInputElement[] = []
  const line = make(document, 'p', 'rewording')
  let glue: HTMLElement | undefined
  for (const part of rewording.parts) {
    if (typeof part === 'string') {
      // a full stop does not begin a line
      const stop = glue ? (/^[^\s\w]+/.exec(part)?.[0] ?? '') : ''
      glue?.append(stop)
      line.append(part.slice(stop.length))
      glue = undefined
      continue
    }
    const { chip, input } = makeChip(document, part)
    inputs.push(input)
    line.append((glue = make(document, 'span', 'glue', chip)))
  }
  return { rewording, line, inputs }
}

/** The label is as wide as its own copy of the words, and the input fills it: it grows as one types. */
function makeChip(document: Document, blank: Blank) {
  const name = nameOf(blank)
  const input = make(document, 'input', '')
  input.value = blank.value
  input.placeholder = name
  input.size = 1
  input.spellcheck = false
  input.autocomplete = 'off'
  input.setAttribute('aria-label', name)
  const chip = make(document, 'label', 'chip', input)

  function fit(): void {
    chip.dataset['words'] = input.value || name
    chip.classList.toggle('open', !input.value.trim())
  }
  input.addEventListener('input', fit)
  fit()
  return { chip, input }
}
