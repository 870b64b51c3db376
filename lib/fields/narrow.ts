/** The part of a replacement that differs: `start` and `end` in the old words (`end` exclusive), and what stands there instead. */
export interface NarrowEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const words = new Intl.Segmenter('und', { granularity: 'word' })
/** Cuts text into characters as a person counts them. */
export const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** How far the agreeing parts may be given back to make a better edit, in segments. */
const reach = 6

/**
 * Narrows a replacement of `old` by `next` to the words that differ, so that the formatting of the others is never touched.
 * Where it can, an edit begins and ends with a word on both sides: one that only inserts or deletes lands in the wrong
 * formatting, and beside a space browsers write no-break spaces.
 */
export function narrow(old: string, next: string): NarrowEdit {
  return best(segmentsOf(words, old), segmentsOf(words, next))
}

/** Narrows to the characters that differ: for words that fill a link or another mark, so that it is never emptied. */
export function narrowToCharacters(old: string, next: string): NarrowEdit {
  return best(segmentsOf(characters, old), segmentsOf(characters, next))
}

/** Text as it is compared: browsers exchange spaces and no-break spaces as they see fit. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f\u2007]/g, ' ')
}

function segmentsOf(segmenter: Intl.Segmenter, text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The cheapest edit between the agreeing head and tail; of equals, the one furthest behind. */
function best(before: readonly string[], after: readonly string[]): NarrowEdit {
  const most = Math.min(before.length, after.length)
  const heads = agreeing(before, after, most)
  const tails = agreeing(before.toReversed(), after.toReversed(), most)
  let chosen = { cost: Number.POSITIVE_INFINITY, head: 0, tail: 0 }
  for (let head = heads; head >= Math.max(0, heads - reach); head -= 1) {
    const room = Math.min(tails, most - head)
    for (let tail = room; tail >= Math.max(0, room - reach); tail -= 1) {
      const cost = costOf(before.slice(head, before.length - tail)) + costOf(after.slice(head, after.length - tail))
      if (cost < chosen.cost) chosen = { cost, head, tail }
    }
  }
  const { head, tail } = chosen
  const start = before.slice(0, head).join('').length
  const end = start + before.slice(head, before.length - tail).join('').length
  return { start, end, text: after.slice(head, after.length - tail).join('') }
}

function agreeing(before: readonly string[], after: readonly string[], most: number): number {
  let count = 0
  while (count < most && plainSpaces(before[count]!) === plainSpaces(after[count]!)) count += 1
  return count
}

/** Worst is a chip, which cannot be typed; then nothing at all, a line break, a space at an edge; then each segment. */
function costOf(side: readonly string[]): number {
  const text = side.join('')
  if (text.includes('\ufffc')) return 1e6
  if (text === '') return 1e4
  return (text.includes('\n') ? 1e3 : 0) + (/^\s/.test(text) ? 1e2 : 0) + (/\s$/.test(text) ? 1e2 : 0) + side.length
}
