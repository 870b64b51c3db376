/** A place in the DOM, as `Range` and `Selection` take it. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** `Run.offset` of a run that is not in a text node: just before its node. */
export const before = -1
/** The same, inside its node behind the last child. */
export const insideEnd = -2

/**
 * A stretch of the text that maps to one place of the DOM.
 * `text`: as many code units of a text node · `object`: one U+FFFC for an element ·
 * `line`: the "\n" between two lines, placed where the first of them ended · `empty`: no text, the place of an empty line.
 *
 * Runs lie in document order, hold no gaps, and know nothing of each other: those of one block can be read again
 * alone, and the ones behind it moved by adding to `at`.
 */
export interface Run {
  readonly kind: 'text' | 'object' | 'line' | 'empty'
  /** Offset in the text, in UTF-16 code units. */
  at: number
  length: number
  readonly node: Node
  /** Offset in a text node, or `before` or `insideEnd` of an element. */
  readonly offset: number
}

/** The place where a run begins in the DOM. */
export function startOf(run: Run): DomPoint {
  if (run.offset === before) return beside(run.node, 0)
  if (run.offset === insideEnd) return { node: run.node, offset: run.node.childNodes.length }
  return { node: run.node, offset: run.offset }
}

/** The place where a run ends in the DOM. */
export function endOf(run: Run): DomPoint {
  if (run.kind === 'text') return { node: run.node, offset: run.offset + run.length }
  return run.kind === 'object' ? beside(run.node, 1) : startOf(run)
}

function beside(node: Node, step: 0 | 1): DomPoint {
  const parent = node.parentNode
  if (!parent) return { node, offset: 0 }
  let index = 0
  for (let child = parent.firstChild; child && child !== node; child = child.nextSibling) index += 1
  return { node: parent, offset: index + step }
}
