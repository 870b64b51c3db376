import type { Span } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Hearing, Speech } from './hearing'
import { ownParts } from './own-parts'

/** Characters read in one task: about a millisecond's work. */
const slice = 16_000
/** Characters of one text that are read at all. */
export const longestRead = 200_000

export interface Reading {
  readonly findings: readonly Finding[]
  /** Characters at the end of the text that were not read. */
  readonly unread: number
}

/**
 * Hears a text of any length without holding up the page: in one go when it is short, else slice by slice with the page's
 * own work in between. Gives up, with what it has, when `signal` aborts.
 */
export async function hearInSlices(hearing: Hearing, speech: Speech, signal: AbortSignal): Promise<Reading> {
  const read = speech.text.length > longestRead ? { ...speech, text: speech.text.slice(0, longestRead) } : speech
  const findings: Finding[] = []
  for (const [index, part] of ownParts(read.text)
    .flatMap((part) => cut(read.text, part))
    .entries()) {
    if (index > 0 && read.text.length > slice) await nextTask()
    if (signal.aborted) break
    findings.push(...hearing.hearSpan(read, part))
  }
  return { findings, unread: speech.text.length - read.text.length }
}

/** Cuts behind a line, or else behind a sentence, so that no sentence is read in two halves. */
function cut(text: string, { from, to }: Span): Span[] {
  const slices: Span[] = []
  let begin = from
  while (to - begin > slice) {
    const window = text.slice(begin, begin + slice)
    const end = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('. '), window.lastIndexOf('? ')) + 1 || slice
    slices.push({ from: begin, to: begin + end })
    begin += end
  }
  return [...slices, { from: begin, to }]
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
