import type { Span } from '../phrases/sentences'
import { lineEnd, lineStart } from './lines'

/**
 * The parts of a text that its author wrote: quoted lines, everything behind an attribution, a mail header or a forward, the
 * signature and the disclaimer are left out. Offsets in UTF-16, in order. Linear in the text.
 */
export function ownParts(text: string): Span[] {
  const parts: Span[] = []
  let begin = 0
  for (const { from, to, next } of linesOf(text)) {
    const line = text.slice(from, Math.min(to, from + longestSign))
    if (!signOpening.test(line) && !endsInColon(text.slice(Math.max(from, to - longestSign), to))) continue
    const end = endOfOwnWords(text, line, from, to, next)
    if (end !== undefined) return [...parts, ...span(begin, end)]
    if (!quotedLine.test(line)) continue
    parts.push(...span(begin, from))
    begin = next
  }
  return [...parts, ...span(begin, text.length)]
}

/** Whether a line begins or ends like any of the signs below: most lines are done with here. */
function maySign(line: string): boolean {
  return signOpening.test(line) || endsInColon(line)
}

function endsInColon(line: string): boolean {
  let last = line.length - 1
  while (last >= 0 && line.charCodeAt(last) <= 32) last--
  return line.charCodeAt(last) === 0x3a
}

/** Whether a line, or what is behind it, may be somebody else's: then an edit near it may change whose the words are. */
function mayEndOwnWords(line: string): boolean {
  if (!maySign(line)) return false
  return (
    quotedLine.test(line) ||
    signOff.test(line) ||
    headerStart.test(line) ||
    headerSecond.test(line) ||
    attributionEnd.test(line) ||
    closers.some((closer) => closer.test(line))
  )
}

/**
 * Whether a stretch stands where an edit may change whose the words are: looks at its lines, and one on either side, since an attribution may
 * be broken in two.
 */
export function touchesOwnership(text: string, from: number, to: number): boolean {
  const start = lineStart(text, lineStart(text, from) - 1)
  const end = lineEnd(text, lineEnd(text, to) + 1)
  return text.slice(start, end).split('\n').some(mayEndOwnWords)
}

/** Where the first line stands that may begin a signature; `Infinity` where there is none. */
export function firstSignOff(text: string): number {
  for (const { from, to } of linesOf(text))
    if (to - from < longestSignatureLine && signOff.test(text.slice(from, to))) return from
  return Infinity
}

/** No sign is looked for behind this many characters of a line but for an attribution, which stands at its end. */
const longestSign = 400
/** How the lines begin that end their author's words, but for an attribution, which is known by the colon at its end. */
const signOpening =
  /^\s*(?:[>_*=-]|(?:kind|best|warm|many|with|regards|sincerely|yours|cheers|mit|beste|viele|liebe|cordialement|bien|saludos|un|from|von|de|sent|date|to|gesendet|datum|an|envoyé|à|enviado|fecha|para|subject|betreff|objet|asunto|begin|get|this|the information|confidentiality|disclaimer|important|legal|if you|please|diese|ce|este)(?![a-z]))/i
const quotedLine = /^\s*>/

/** Lines behind which everything was written by somebody else, or by nobody. */
const closers = [
  // forwards and replies of desktop mail: "-----Original Message-----", "Begin forwarded message:"
  /^\s*-{2,}\s*(original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado)\b/i,
  /^\s*begin forwarded message:/i,
  /^-- ?$/,
  /^\s*[_*=]{10,}\s*$/,
  /^\s*(sent from my \w+|von meinem \w+ gesendet|envoyé de mon \w+|enviado desde mi \w+|get outlook for )/i,
  // disclaimers, by how they begin
  /^\s*(this|the information (contained )?in this) (e-?mail|message|communication|transmission)\b.{0,120}\b(confidential|privileged|intended)/i,
  /^\s*(confidentiality (notice|note)|disclaimer|important notice|legal notice)\b\s*:?/i,
  /^\s*if you (are not|have received) (the intended|this (e-?mail|message)) /i,
  /^\s*please (consider|think of) the environment/i,
  /^\s*(diese e-?mail|ce (message|courriel)|este (mensaje|correo))\b.{0,120}\b(vertraulich|confidentiel|confidencial)/i,
]

/** A mail header in the text: two such lines behind each other. */
const headerStart = /^\s*\*?(from|von|de)\*?\s?:\*?\s.+/i
const headerSecond =
  /^\s*\*?(sent|date|to|gesendet|datum|an|envoyé|à|enviado|fecha|para|subject|betreff|objet|asunto)\*?\s?:\*?\s/i

/** "On Thu, 12 Nov 2026, Tom wrote:", with whatever was typed before it on the same line. */
const attributionEnd = /\b(wrote|schrieb|a écrit|escribió)(\s+[^:]{0,80})?\s?:\s*$/i
const attributionStart = /(?:^|[\s.!?…])((?:on|am|le|el) [^\n]{4,200})$/i

/** "Best regards," and what follows it, when it is the end of the text. */
const signOff =
  /^\s*((kind|best|warm|many)( (regards|wishes|thanks))?|(with )?(kind|best|warm)? ?regards|sincerely|yours (truly|sincerely|faithfully)|cheers|mit freundlichen grüßen|(beste|viele|liebe) grüße|cordialement|bien à vous|saludos( cordiales)?|un saludo)\s*[,.!]?\s*$/i
const mostSignatureLines = 12
const longestSignatureLine = 90

function endOfOwnWords(text: string, line: string, from: number, to: number, next: number): number | undefined {
  if (closers.some((closer) => closer.test(line)) || startsHeader(text, line, next)) return from
  if (signOff.test(line) && isSignature(text, next)) return Math.min(next, text.length)
  return attributionIn(text, from, to)
}

function startsHeader(text: string, line: string, next: number): boolean {
  return headerStart.test(line) && headerSecond.test(lineAt(text, next))
}

/** Where the attribution in a line begins; a line may be broken before "wrote:". */
function attributionIn(text: string, from: number, to: number): number | undefined {
  const end = text.slice(Math.max(from, to - longestSign), to)
  const closing = attributionEnd.exec(end)
  if (!closing) return undefined
  const before = end.slice(0, closing.index)
  const start = lastStart(before)
  if (start !== undefined) return to - end.length + start
  const lineBefore = text.lastIndexOf('\n', from - 2) + 1
  const opened = from > 0 ? lastStart(text.slice(Math.max(lineBefore, from - longestSign), from - 1)) : undefined
  return opened === undefined ? undefined : Math.max(lineBefore, from - longestSign) + opened
}

function lastStart(words: string): number | undefined {
  let start: number | undefined
  for (let at = 0; at < words.length;) {
    const found = attributionStart.exec(words.slice(at))
    if (!found) break
    const [whole, attribution = ''] = found
    start = at + found.index + whole.length - attribution.length
    at = start + 1
  }
  return start
}

/** Only short lines to the end of the text: a name, a title, a number. */
function isSignature(text: string, from: number): boolean {
  let count = 0
  for (const { from: begin, to } of linesOf(text, from)) {
    if (to - begin > longestSignatureLine || ++count > mostSignatureLines) return false
    if (quotedLine.test(text.slice(begin, to))) return true
  }
  return true
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from)
  return text.slice(from, end < 0 ? text.length : end)
}

function* linesOf(text: string, start = 0): Generator<{ from: number; to: number; next: number }> {
  let from = start
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    yield { from, to, next: to + 1 }
    from = to + 1
  }
}

function span(from: number, to: number): Span[] {
  return to > from ? [{ from, to }] : []
}
