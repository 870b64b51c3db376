import type { MarkedText } from './marked-text'

interface Change {
  readonly old: string
  readonly text: string
  /** `old` fills a link or bold words: the new words must be so too. */
  readonly isWhole?: boolean
}

/**
 * Why `after` is not `before` with `change` made in it and nothing else changed; `undefined` if it is. The new words may look like
 * any of the old ones, unless all of these looked the same.
 */
export function explain(before: MarkedText, after: MarkedText, change?: Change): string | undefined {
  const { old, text, isWhole } = change ?? { old: '', text: '' }
  const from = before.text.indexOf(old)
  const wanted = before.text.slice(0, from) + text + before.text.slice(from + old.length)
  if (after.text !== wanted) return `reads "${differing(after.text, wanted)}"`
  const replaced = before.marks.slice(from, from + old.length)
  for (const [at, mark] of after.marks.entries()) {
    const isNew = at >= from && at < from + text.length
    const expected = isNew ? replaced : [before.marks[at < from ? at : at - text.length + old.length]]
    // A bold space looks like any other.
    if (after.text[at] === ' ' && linkOf(mark) === linkOf(expected[0])) continue
    if (!expected.includes(mark) && !(isNew && !isWhole && mark === ''))
      return `"${after.text.slice(at).split(/(?<=\S)\b/)[0]}" is ${mark || 'plain'}, not ${expected[0] || 'plain'}`
  }
  return undefined
}

/** The part of `text` around what differs. */
function differing(text: string, wanted: string): string {
  let start = 0
  while (start < text.length && text[start] === wanted[start]) start += 1
  let end = 0
  while (end < text.length - start && text.at(-1 - end) === wanted.at(-1 - end)) end += 1
  return text
    .slice(Math.max(0, start - 8), text.length - end + 8)
    .replaceAll('\u00a0', '⍽')
    .replaceAll('\n', '⏎')
}

function linkOf(mark = ''): string {
  return mark.split(' ')[1] ?? ''
}
