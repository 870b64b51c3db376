import { elementLayout } from './element-layout'
import { isEditable, isTextField, type TextField } from './field'
import { endOf, startOf, type DomPoint, type Run } from './run'
import { RunReader, type ReadOptions } from './run-reader'

/** The text of an element as a reader sees it, and the way back into the DOM. Good until the DOM changes. */
export interface TextMap {
  /**
   * One line per block or `<br>`; white space collapsed as CSS does; no-break spaces are spaces, zero-width characters
   * are nothing, and what is not text is U+FFFC. The value itself for a textarea or input.
   */
  readonly text: string
  /**
   * The DOM range of the code units `from` up to, not including, `to`; it begins and ends at the words, so inside the formatting
   * that they carry. `null` for offsets out of bounds, and always for a textarea or input.
   */
  toRange(from: number, to: number): Range | null
  /** The offset in `text` of a DOM point; outside of the element, the nearer end. For a textarea or input, the caret. */
  fromPoint(node: Node, offset: number): number
}

/** Reads `root` by its text nodes (never `innerText`: it differs from the editors' own text, and costs layout). */
export function textMap(root: Element, options: ReadOptions = {}): TextMap {
  if (isTextField(root)) return valueMap(root)
  return textMapOf(root, new RunReader(isEditable(root), options.skip))
}

/** The same, by a reader that has not read yet, of what is no textarea or input. */
export function textMapOf(root: Element, reader: RunReader): TextMap {
  reader.read(root, elementLayout(root, false, 'collapse').spaces)
  const { runs, text } = reader
  return {
    text,
    toRange: (from, to) => {
      if (!(from >= 0 && from <= to && to <= text.length)) return null
      const start = from === to ? caretPoint(root, runs, from) : pointBefore(runs, from)
      const end = from === to ? start : pointBehind(runs, to)
      const range = root.ownerDocument.createRange()
      range.setStart(start.node, start.offset)
      range.setEnd(end.node, end.offset)
      return range
    },
    fromPoint: (node, offset) => {
      if (root.contains(node)) return offsetOf(runs, node, offset)
      return root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? 0 : text.length
    },
  }
}

function valueMap(field: TextField): TextMap {
  const text = field.value
  return {
    text,
    toRange: () => null,
    fromPoint: (node, offset) => Math.min(node === field ? offset : (field.selectionEnd ?? text.length), text.length),
  }
}

/** The point in front of the character at `at`. */
function pointBefore(runs: readonly Run[], at: number): DomPoint {
  const index = lastRun(runs, (run) => run.at <= at)
  const run = runs[index]!
  if (run.kind === 'text') return { node: run.node, offset: run.offset + at - run.at }
  if (run.kind === 'line') return endOf(runs[index - 1]!)
  return at > run.at ? endOf(run) : startOf(run)
}

/** The point behind the character that ends at `at`. */
function pointBehind(runs: readonly Run[], at: number): DomPoint {
  const index = lastRun(runs, (run) => run.at < at)
  const run = runs[index]!
  if (run.kind === 'text') return { node: run.node, offset: run.offset + at - run.at }
  return run.kind === 'line' ? startOf(runs[index + 1]!) : endOf(run)
}

/** Where a caret goes: behind the text that it follows, as a browser puts it; else in front of what comes. */
function caretPoint(root: Element, runs: readonly Run[], at: number): DomPoint {
  if (runs.length === 0) return { node: root, offset: 0 }
  const previous = runs[lastRun(runs, (run) => run.at < at)]
  return previous?.kind === 'text' ? pointBehind(runs, at) : pointBefore(runs, at)
}

function offsetOf(runs: readonly Run[], node: Node, offset: number): number {
  const probe = node.ownerDocument!.createRange()
  const isPassed = (run: Run): boolean => {
    if (run.node === node && node.nodeType === 3)
      return run.kind === 'line' ? offset > run.offset : offset >= run.offset
    const start = startOf(run)
    probe.setStart(start.node, start.offset)
    probe.collapse(true)
    return probe.comparePoint(node, offset) >= (run.kind === 'line' ? 1 : 0)
  }
  const run = runs[lastRun(runs, isPassed)]
  if (!run) return 0
  if (run.kind === 'text') {
    return run.node === node ? run.at + Math.min(offset - run.offset, run.length) : run.at + run.length
  }
  const start = startOf(run)
  return start.node === node && start.offset === offset ? run.at : run.at + run.length
}

/** The index of the last run that passes, −1 if none does; those that pass come first. */
function lastRun(runs: readonly Run[], isPassed: (run: Run) => boolean): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPassed(runs[middle]!)) low = middle + 1
    else high = middle
  }
  return low - 1
}
