import { focus } from './focus'
import { isTextField } from './field'
import { plainSpaces } from './narrow'
import type { ReadOptions } from './run-reader'
import { isFocused, select, selectionIn, type TextSelection } from './selection'
import { nextFrame, nextTask, selectionSettled } from './settle'
import type { FieldEdit, Way } from './strategies/strategy'
import { textMap } from './text-map'

/** What came of one way: `landed` is proved; the others say why not, as `ReplacementFailure` does. */
export type Outcome = 'landed' | 'untouched' | 'changed' | 'stale' | 'no-focus'

/**
 * Does `edit` one way: focus, select, act, and prove that the text reads as `wanted`, twice. What came out otherwise is
 * taken back once.
 */
export async function attempt(way: Way, edit: FieldEdit, wanted: string, read: ReadOptions): Promise<Outcome> {
  const { root } = edit
  const untouched = plainSpaces(edit.map.text)
  const readBack = () => plainSpaces(textMap(root, read).text)
  await focus(root)
  // Read anew: an editor may have drawn itself again on focus, or for the way before.
  const fresh = { ...edit, map: textMap(root, read) }
  if (plainSpaces(fresh.map.text) !== untouched) return 'stale'
  const stroke = way.plan(fresh)
  if (!stroke) return 'untouched'
  await selectFor(fresh, { anchor: stroke.from, focus: stroke.to })
  if (readBack() !== untouched) return 'stale'
  // Without the focus, a command writes where the focus is, or at the field's old caret.
  if (!isFocused(root)) return 'no-focus'
  const isTaken = stroke.write()
  const outcome = await settled(root, readBack, wanted, untouched, isTaken ? 3 : 0)
  if (outcome === 'changed') way.undo(root)
  return outcome
}

/** Reads until the text is as wanted, `patience` frames at most, and once more two frames later. */
async function settled(
  root: HTMLElement,
  readBack: () => string,
  wanted: string,
  untouched: string,
  patience: number,
): Promise<'landed' | 'untouched' | 'changed'> {
  const view = root.ownerDocument.defaultView ?? window
  await nextTask()
  for (let left = patience; left > 0 && readBack() !== wanted; left -= 1) await nextFrame(view)
  if (readBack() === untouched) return 'untouched'
  await nextFrame(view)
  await nextFrame(view)
  const text = readBack()
  if (text === wanted) return 'landed'
  return text === untouched ? 'untouched' : 'changed'
}

async function selectFor({ root, map }: FieldEdit, wanted: TextSelection): Promise<void> {
  const now = selectionIn(root, map)
  if (isTextField(root) && now?.anchor === wanted.anchor && now.focus === wanted.focus) return nextTask()
  await selectionSettled(root.ownerDocument, () => void select(root, map, wanted))
}
