import { attempt } from './attempt'
import { elementLayout } from './element-layout'
import { isEditable } from './field'
import { fills } from './fills'
import { focus } from './focus'
import { narrow, narrowToCharacters, plainSpaces } from './narrow'
import type { ReadOptions } from './run-reader'
import { select, selectionIn, type TextSelection } from './selection'
import { strategyFor } from './strategies'
import type { FieldEdit } from './strategies/strategy'
import { textMap } from './text-map'

/** Offsets are UTF-16 code units of the text that `textMap(root, { skip })` gives, `to` exclusive. */
export interface Replacement extends ReadOptions {
  readonly root: HTMLElement
  readonly from: number
  readonly to: number
  /** What shall stand there; may hold line feeds. In an input, which has one line, they become spaces. */
  readonly text: string
  /** What must stand there now. */
  readonly expected: string
  /** Where the caret goes: behind the new text, where the user had it, or to offsets in the resulting text. */
  readonly caret: 'after' | 'keep' | { readonly from: number; readonly to: number }
}

/**
 * `stale`: other words stand there · `read-only`: it cannot be edited · `object`: a chip would have to be typed ·
 * `no-focus`: it does not take the focus · `untouched`: no way changed the text ·
 * `changed`: the text became something else, and was taken back once.
 */
export type ReplacementFailure = 'stale' | 'read-only' | 'object' | 'no-focus' | 'untouched' | 'changed'

export interface ReplacementResult {
  readonly ok: boolean
  /** The way that did it or was tried last; `none` if nothing had to be done or was tried. */
  readonly by: string
  readonly why?: ReplacementFailure
}

/**
 * Replaces words through the editor's own front door, as one undo step of the host, and proves it by reading back, twice.
 * Never writes the DOM or a value itself; never throws for what an editor does. If it answers not `ok`, offer to copy.
 */
export async function replace(replacement: Replacement): Promise<ReplacementResult> {
  const { root, from, to, expected, caret } = replacement
  const map = textMap(root, replacement)
  if (plainSpaces(map.text.slice(from, to)) !== plainSpaces(expected)) return { ok: false, by: 'none', why: 'stale' }
  if (!isEditable(root)) return { ok: false, by: 'none', why: 'read-only' }
  const text = root.localName === 'input' ? replacement.text.replaceAll(/\s*\n\s*/g, ' ') : replacement.text
  const kept = selectionIn(root, map)
  const wanted = plainSpaces(map.text.slice(0, from) + text + map.text.slice(to))
  const result =
    wanted === plainSpaces(map.text)
      ? { ok: true, by: 'none' }
      : await write(narrowed({ root, map, from, to, text }), wanted, replacement)
  const after = textMap(root, replacement)
  if (result.ok) {
    await focus(root)
    select(root, after, caretIn({ caret, kept, from, to, behind: from + text.length }))
  } else if (result.by !== 'none' && after.text === map.text) {
    select(root, after, kept ?? { anchor: to, focus: to })
  }
  return result
}

async function write(edit: FieldEdit, wanted: string, read: ReadOptions): Promise<ReplacementResult> {
  if (edit.text.includes('\ufffc')) return { ok: false, by: 'none', why: 'object' }
  const { ways } = strategyFor(edit.root)
  for (const way of ways) {
    const outcome = await attempt(way, edit, wanted, read)
    if (outcome === 'landed') return { ok: true, by: way.name }
    // A second way on top of a half-done one would insert twice.
    if (outcome !== 'untouched') return { ok: false, by: way.name, why: outcome }
  }
  return { ok: false, by: ways.at(-1)!.name, why: 'untouched' }
}

/** Only the words that differ; and where those fill a link or another mark, only the characters. */
function narrowed(edit: FieldEdit): FieldEdit {
  const words = within(edit, narrow)
  return fillsMark(words) ? within(words, narrowToCharacters) : words
}

function within(edit: FieldEdit, narrowing: typeof narrow): FieldEdit {
  const { map, from, to } = edit
  const { start, end, text } = narrowing(map.text.slice(from, to), edit.text)
  return { ...edit, from: from + start, to: from + end, text }
}

function fillsMark({ root, map, from, to }: FieldEdit): boolean {
  const range = map.toRange(from, to)
  if (!range) return false
  const common = range.commonAncestorContainer
  const element = common.nodeType === 1 ? (common as Element) : common.parentElement
  if (!element || element === root || elementLayout(element, true, 'collapse').block) return false
  return fills(map, element, from, to)
}

interface Caret {
  readonly caret: Replacement['caret']
  readonly kept: TextSelection | null
  readonly from: number
  readonly to: number
  readonly behind: number
}

function caretIn({ caret, kept, from, to, behind }: Caret): TextSelection {
  if (typeof caret === 'object') return { anchor: caret.from, focus: caret.to }
  if (caret === 'after' || !kept) return { anchor: behind, focus: behind }
  const moved = (at: number) => (at <= from ? at : at >= to ? at + behind - to : behind)
  return { anchor: moved(kept.anchor), focus: moved(kept.focus) }
}
