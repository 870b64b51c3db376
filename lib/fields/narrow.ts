/** The part of a replacement that differs: `start` and `end` in the old words (`end` exclusive), and what stands there instead. */
export interface NarrowEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const words = new Intl.Segmenter('und', { granularity: 'word' })
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Narrows a replacement of `old` by `next` to the words that differ, so that the formatting of the others is never touched.
 * Both sides keep at least one word at each edge: an edit that only inserts or deletes lands in the wrong formatting, and one
 * beside a space makes browsers write no-break spaces. An old text of nothing (an insertion) stays what it is.
 */
export function narrow(old: string, next: string): NarrowEdit {
  const before = segmentsOf(words, old)
  const after = segmentsOf(words, next)
  let { head, tail } = common(before, after)
  for (;;) {
    const lists = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
    const isEmpty = lists.some((list) => list.length === 0)
    const canHead = head > 0 && canRetype(before[head - 1])
    const canTail = tail > 0 && canRetype(before[before.length - tail])
    if (canHead && (isEmpty || lists.some((list) => isSpace(list[0])))) head -= 1
    else if (canTail && (isEmpty || lists.some((list) => isSpace(list.at(-1))))) tail -= 1
    else return cut(before, after, head, tail)
  }
}

/** Narrows to the characters that differ: for words that fill a link or another mark, so that it is never emptied. */
export function narrowToCharacters(old: string, next: string): NarrowEdit {
  const before = segmentsOf(characters, old)
  const after = segmentsOf(characters, next)
  let { head, tail } = common(before, after)
  while (Math.min(before.length, after.length) - head - tail <= 0 && head + tail > 0) {
    if (tail > 0) tail -= 1
    else head -= 1
  }
  return cut(before, after, head, tail)
}

/** Text as it is compared: browsers exchange spaces and no-break spaces as they see fit. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f\u2007]/g, ' ')
}

function segmentsOf(segmenter: Intl.Segmenter, text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** How many segments agree at the head, and how many of the rest at the tail. */
function common(before: readonly string[], after: readonly string[]): { head: number; tail: number } {
  const most = Math.min(before.length, after.length)
  const isSame = (a: string | undefined, b: string | undefined) => plainSpaces(a ?? '') === plainSpaces(b ?? '')
  let head = 0
  while (head < most && isSame(before[head], after[head])) head += 1
  let tail = 0
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  return { head, tail }
}

function cut(before: readonly string[], after: readonly string[], head: number, tail: number): NarrowEdit {
  const start = before.slice(0, head).join('').length
  return {
    start,
    end: start + before.slice(head, before.length - tail).join('').length,
    text: after.slice(head, after.length - tail).join(''),
  }
}

function isSpace(segment: string | undefined): boolean {
  return segment !== undefined && /^\s+$/.test(segment)
}

/** A chip cannot be typed again, and a line should not be. */
function canRetype(segment: string | undefined): boolean {
  return segment !== undefined && !/[\n\ufffc]/.test(segment)
}
