import { isTextField } from './field'
import { textMap, type TextMap } from './text-map'

/** A selection by offsets in the text: it was begun at `anchor` and the caret is at `focus`. */
export interface TextSelection {
  readonly anchor: number
  readonly focus: number
}

/** Whether `root`, or something in it, has the focus of its document or shadow root. */
export function isFocused(root: Element): boolean {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot
  return activeElement !== null && root.contains(activeElement)
}

/**
 * The caret as an offset in the text of `root`, or `null` while the focus is elsewhere. Works in shadow roots and frames.
 * Pass the `map` if the text has just been read, or was read with parts left out.
 */
export function caretOffset(root: HTMLElement, map: TextMap = textMap(root)): number | null {
  return isFocused(root) ? (selectionIn(root, map)?.focus ?? null) : null
}

/** The selection inside `root`, focused or not; `null` if there is none, or if it reaches out of `root`. */
export function selectionIn(root: HTMLElement, map: TextMap): TextSelection | null {
  if (isTextField(root)) {
    const { selectionStart: start, selectionEnd: end } = root
    if (start === null || end === null) return null
    return root.selectionDirection === 'backward' ? { anchor: end, focus: start } : { anchor: start, focus: end }
  }
  const selection = selectionAround(root)
  if (!selection?.anchorNode || !selection.focusNode) return null
  if (!root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null
  return {
    anchor: map.fromPoint(selection.anchorNode, selection.anchorOffset),
    focus: map.fromPoint(selection.focusNode, selection.focusOffset),
  }
}

/** Selects in `root`, which has the focus. False if the offsets are out of the text. */
export function select(root: HTMLElement, map: TextMap, { anchor, focus }: TextSelection): boolean {
  const from = Math.min(anchor, focus)
  const to = Math.max(anchor, focus)
  const isBackward = focus < anchor
  if (isTextField(root)) {
    root.setSelectionRange(from, to, isBackward ? 'backward' : 'forward')
    return to <= map.text.length
  }
  const range = map.toRange(from, to)
  const selection = selectionAround(root)
  if (!range || !selection) return false
  const { startContainer, startOffset, endContainer, endOffset } = range
  if (isBackward) selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  return true
}

/** Chromium keeps a selection per shadow root (not in the standard); elsewhere the document's own reaches in. */
function selectionAround(root: Element): Selection | null {
  const tree = root.getRootNode() as (Document | ShadowRoot) & { getSelection?: () => Selection | null }
  return tree.getSelection?.() ?? root.ownerDocument.getSelection()
}
