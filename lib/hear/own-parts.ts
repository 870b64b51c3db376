import type { Span } from '../phrases/sentences'

/** Lines behind which everything was written by somebody else, or by nobody. */
const endOfOwnWords = [
  /^\s*-{2,}\s?(original message|forwarded message|ursprüngliche nachricht|message d'origine)\b.*$/i,
  /^\s*(on|am|le|el)\b.{6,200}\b(wrote|schrieb|a écrit|escribió)\b.{0,80}:\s*$/i,
  /^-- ?$/,
  /^_{10,}\s*$/,
  /^\s*sent from my \w+/i,
]
const headerLine = /^\s*(from|von|de):\s.+/i
const secondHeaderLine = /^\s*(sent|date|to|gesendet|envoyé|enviado|an|à|para):\s.+/i
const quotedLine = /^\s*>/

/**
 * The parts of a text that its author wrote: quoted lines, everything behind an attribution or a mail
 * header, and the signature behind `-- ` are left out. Offsets in UTF-16, in order.
 */
export function ownParts(text: string): Span[] {
  const parts: Span[] = []
  let begin = 0
  for (const { from, to, next } of linesOf(text)) {
    const line = text.slice(from, to)
    if (endOfOwnWords.some((end) => end.test(line)) || startsHeader(text, line, next))
      return [...parts, ...span(begin, from)]
    if (!quotedLine.test(line)) continue
    parts.push(...span(begin, from))
    begin = next
  }
  return [...parts, ...span(begin, text.length)]
}

function startsHeader(text: string, line: string, next: number): boolean {
  if (!headerLine.test(line)) return false
  const end = text.indexOf('\n', next)
  return secondHeaderLine.test(text.slice(next, end < 0 ? text.length : end))
}

function* linesOf(text: string): Generator<{ from: number; to: number; next: number }> {
  let from = 0
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
