import { type Span, splitSentences } from '../phrases/sentences'

const separator = /[,;:–—]\s*|\s-\s/g
const joint = /^(and|but|so|or|then|please|just|also)?\s*$/i

/**
 * The words that a rewording takes the place of: the rest of the sentence from the clause that carries the finding,
 * with its full stop. What stands before that clause ("Hi Priya, ", "Thanks for today and ") is kept.
 */
export function replacedSpan(text: string, finding: Span): Span {
  const sentence = splitSentences(text).find(({ from, to }) => from <= finding.from && finding.from < to) ?? finding
  const before = text.slice(sentence.from, finding.from)
  const clause = Math.max(0, ...Array.from(before.matchAll(separator), ({ index, 0: sign }) => index + sign.length))
  const from =
    joint.test(before.slice(clause)) || /\s(and|but|so)\s$/i.test(before) ? finding.from : sentence.from + clause
  return { from, to: Math.max(sentence.to, finding.to) }
}

/** The rewording's text as it must be written at that place: small letter where it goes on in a sentence. */
export function fitInto(text: string, span: Span, words: string): string {
  const before = text.slice(0, span.from).trimEnd()
  const opensSentence =
    before === '' || /[.!?…:\n"”)]$/.test(before) || text.slice(before.length, span.from).includes('\n')
  return opensSentence || /^(I\b|[A-Z][a-z]*[A-Z])/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
