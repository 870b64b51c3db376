import { endsAt } from '../fills'
import { characters, narrowToCharacters } from '../narrow'
import { insertText } from './insert-text'
import type { FieldEdit, Way } from './strategy'

/** What is selected first, what is typed over it, and how many characters behind the caret are deleted then. */
interface Typing {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly behind: number
}

/**
 * Typed as a person would, for editing that the browser does itself. One `insertText` over everything loses a link, and
 * leaves no-break spaces at the edges of formatting. Commands in a row with no selection in between are one undo step in
 * Chromium, and these keep both: a word put over words of one text node changes that node only, and typing in the middle of
 * a node stays in it. What is left: a space between several new words and the formatted words behind them may become a no-break
 * space, since Chromium makes one of any space at the edge of a text node that it touches.
 */
export const typing: Way = {
  name: 'typing',
  plan: (edit) => {
    if (edit.from === edit.to || !edit.text || hasLoneCommands()) return insertText.plan(edit)
    const { from, to, text, behind } = typingOf(edit)
    return {
      from,
      to,
      write: () => {
        for (const part of partsOf(text)) edit.root.ownerDocument.execCommand('insertText', false, part)
        for (let left = behind; left > 0; left -= 1) edit.root.ownerDocument.execCommand('forwardDelete')
        return true
      },
    }
  },
  undo: insertText.undo,
}

/** In Firefox (153) each command is an undo step of its own. */
function hasLoneCommands(): boolean {
  return /\bGecko\/\d/.test(navigator.userAgent)
}

function typingOf(edit: FieldEdit): Typing {
  const { map, from, to, text } = edit
  const over: Typing = { from, to, text, behind: 0 }
  const range = map.toRange(from, to)
  if (!range) return over
  const { startContainer: start, endContainer: end } = range
  if (start === end) {
    const isLinkEnd = endsLink(edit, start)
    const isAtEdge = isLinkEnd || /^\s$/.test(end.nodeValue?.slice(range.endOffset) ?? '')
    if (!isAtEdge || !/\s/.test(text)) return over
    const differing = narrowToCharacters(map.text.slice(from, to), text)
    if (from + differing.end < to)
      return { from: from + differing.start, to: from + differing.end, text: differing.text, behind: 0 }
    return isLinkEnd ? leaving(over, map.text, to) : over
  }
  const isLeaving = leavesLink(start, end)
  // Behind a link the words are plain whatever is typed, so the letter behind the space may be typed as well: TinyMCE's needs it.
  const taken = (isLeaving && end.parentNode === linkOf(start)?.parentNode ? / \S/uy : / (?=\S)/y).exec(
    map.text.slice(to),
  )
  const withSpace = taken ? { ...over, to: to + taken[0].length, text: text + taken[0] } : over
  const isMarked = start.parentNode !== parentBehind(edit, end) && !isLeaving
  const isPlain = range.toString().length === to - from && !/[\n\ufffc]/.test(map.text.slice(from, to))
  if (!isPlain) return withSpace
  if (!isMarked) return isLineEnd(map.text, to) ? leaving(over, map.text, to) : withSpace
  const behindNode = map.fromPoint(start, start.nodeValue?.length ?? 0)
  const typed = leaving(withSpace, map.text, behindNode)
  // At the start of a node a caret is put at the end of the one before.
  return typed.to > from || range.startOffset > 0 ? typed : withSpace
}

/** Leaves the last character (and the spaces behind it) of the part up to `edge` in place until the rest is typed. */
function leaving(over: Typing, whole: string, edge: number): Typing {
  const part = whole.slice(over.from, edge)
  const last = countOf(part.trimEnd()).at(-1)
  if (last === undefined) return over
  const stop = over.from + last
  return { ...over, to: stop, behind: countOf(whole.slice(stop, over.to)).length }
}

/** The offsets at which the characters of `text`, as a person counts them, begin. */
function countOf(text: string): number[] {
  return Array.from(characters.segment(text), ({ index }) => index)
}

/** The first word alone: put over one text node it keeps the node, and the rest is typed in its middle. */
function partsOf(text: string): string[] {
  return text.match(/^\S+|[^]+/g) ?? []
}

function endsLink({ map, to }: FieldEdit, node: Node): boolean {
  const link = linkOf(node)
  return link !== null && endsAt(map, link, to)
}

/** The element in which the text goes on behind the edit: formatting that ends with it is left. */
function parentBehind({ root, map, to }: FieldEdit, end: Node): Node | null {
  let parent = end.parentNode
  while (parent && parent !== root && endsAt(map, parent, to)) parent = parent.parentNode
  return parent
}

function leavesLink(start: Node, end: Node): boolean {
  const link = linkOf(start)
  return link !== null && !link.contains(end)
}

function linkOf(node: Node): Element | null {
  return node.parentElement?.closest('a') ?? null
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text[at] === '\n'
}
