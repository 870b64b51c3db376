/** What changed between two texts, as one stretch. UTF-16 offsets, ends exclusive. */
export interface TextEdit {
  readonly from: number
  /** Where the stretch ends in the text before and in the text after. */
  readonly toBefore: number
  readonly toAfter: number
}

/**
 * The smallest stretch that differs, found by comparing halves: a comparison of slices is the engine's own, so a keystroke in a
 * long text costs little. `undefined` when nothing changed.
 */
export function textEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  const from = commonLength(shorter, (length, known) => before.slice(known, length) === after.slice(known, length))
  const tail = commonLength(
    shorter - from,
    (length, known) =>
      before.slice(before.length - length, before.length - known) ===
      after.slice(after.length - length, after.length - known),
  )
  return { from, toBefore: before.length - tail, toAfter: after.length - tail }
}

/** The greatest length up to `most` for which all before it is equal; `equal` is asked for the part that is not known yet. */
function commonLength(most: number, equal: (length: number, known: number) => boolean): number {
  let known = 0
  let end = most
  while (known < end) {
    const middle = end - known > 64 ? (known + end) >> 1 : known + 1
    if (equal(middle, known)) known = middle
    else end = middle > known + 1 ? middle : known
  }
  return known
}
