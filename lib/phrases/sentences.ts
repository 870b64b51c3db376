/** A stretch of text in UTF-16 offsets, `to` exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Behind these a full stop never ends a sentence. */
const titles = new Set(
  'mr mrs ms dr prof st vs e.g i.e eg ie approx no nr fig vol dept est min max tel ext cf al gen col capt sgt rev hon'.split(
    ' ',
  ),
)
/** Behind these it ends one only where a capital letter follows. */
const maybe = new Set(
  'inc ltd co corp llc etc a.m p.m am pm u.s u.k e.u jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
)

/** No title and no abbreviation above is longer. */
const longestShort = 6

const hardWrap = 45

/** Whether a line of that length may go on in the next: one that is shorter ends where it ends. */
export function isWrapped(length: number): boolean {
  return length >= hardWrap
}

/**
 * Cuts a text into sentences, in order, without the white space between them. A full stop inside a number, an
 * abbreviation, initials or an address ends nothing; a blank line, a bullet or a short line does, full stop or not. `from` is
 * where a sentence begins. Goes no further than the first sentence that `isLast` says is the last.
 */
export function splitSentences(text: string, from = 0, to = text.length, isLast?: (sentence: Span) => boolean): Span[] {
  const sentences: Span[] = []
  let begin = from
  let lineStart = text.lastIndexOf('\n', from - 1) + 1
  let asked = 0
  for (let at = from; at < to; at++) {
    if (isLast && sentences.length > asked && isLast(sentences[asked++] as Span)) return sentences
    const code = text.charCodeAt(at)
    if (code > 63 && code !== 0x2026 && code !== 0x3002) continue
    if (code === 10 || code === 13) {
      if (endsAtBreak(text, lineStart, at, to)) begin = push(sentences, text, begin, at)
      lineStart = at + 1
    } else if (isTerminator(code)) {
      const behind = behindTerminators(text, at, to)
      if (endsAtStop(text, begin, at, behind, to)) begin = push(sentences, text, begin, behind)
      at = behind - 1
    }
  }
  push(sentences, text, begin, to)
  return sentences
}

function push(sentences: Span[], text: string, from: number, to: number): number {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start) sentences.push({ from: start, to: end })
  return to
}

/** A mail wrapped by hand goes on in the next line: long line, no stop, small letter behind it. */
function endsAtBreak(text: string, lineStart: number, at: number, to: number): boolean {
  if (!isWrapped(at - lineStart)) return true
  const next = text.charCodeAt(at + 1)
  if (at + 1 >= to || !(isSmall(next) || isDigit(next))) return true
  return isDigit(next) && /^\d+[.)]\s/.test(text.slice(at + 1, at + 6))
}

function behindTerminators(text: string, at: number, to: number): number {
  let end = at + 1
  while (end < to && isTerminator(text.charCodeAt(end))) end++
  while (end < to && isCloser(text.charCodeAt(end))) end++
  return end
}

function endsAtStop(text: string, begin: number, at: number, behind: number, to: number): boolean {
  if (behind >= to) return true
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(behind)
  const dots = code === 0x2e || code === 0x2026
  if (!isSpace(next)) return code === 0x2e && behind === at + 1 && runsOn(text, at, next)
  if (!dots) return true
  const follower = text.charCodeAt(skipSpaces(text, behind, to))
  if (behind > at + 1 || code === 0x2026) return !isSmall(follower)
  const word = wordBefore(text, begin, at)
  if (word.length > longestShort) return true
  if (titles.has(word) || (/^\d{1,2}$/.test(word) && at - word.length === begin + leadingSpace(text, begin)))
    return false
  if (word.length === 1 && isInitial(text, at)) return false
  return !(maybe.has(word) && isSmall(follower))
}

/** "no worries.On Thursday …": a stop with no space behind it, between a word and a capital letter. */
function runsOn(text: string, at: number, next: number): boolean {
  return next >= 65 && next <= 90 && isSmall(text.charCodeAt(at - 1)) && isSmall(text.charCodeAt(at - 2))
}

/** `J. Smith`: one capital letter that stands alone. `I` is a word. */
function isInitial(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  return code >= 65 && code <= 90 && code !== 73 && (at < 2 || isSpace(text.charCodeAt(at - 2)))
}

function wordBefore(text: string, begin: number, at: number): string {
  let start = at
  while (start > begin && at - start <= longestShort && isWordOrDot(text.charCodeAt(start - 1))) start--
  return text.slice(start, at).toLowerCase()
}

function leadingSpace(text: string, from: number): number {
  return skipSpaces(text, from, text.length) - from
}

function skipSpaces(text: string, at: number, to: number): number {
  let next = at
  while (next < to && isSpace(text.charCodeAt(next))) next++
  return next
}

function isTerminator(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002
}

function isCloser(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x29 || code === 0x5d || code === 0x201d || code === 0x2019
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029
}

function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isWordOrDot(code: number): boolean {
  return code === 0x2e || isDigit(code) || isSmall(code | 0x20)
}
