import type { Span } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Surface } from '../signals/signals'
import type { Hearing } from './hearing'
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
export async function hearInSlices(
  hearing: Hearing,
  { text, surface }: { readonly text: string; readonly surface: Surface },
  signal: AbortSignal,
): Promise<Reading> {
  const read = text.slice(0, longestRead)
  const findings: Finding[] = []
  const parts = ownParts(read).flatMap((part) => cut(read, part))
  for (const [index, part] of parts.entries()) {
    if (index > 0 && read.length > slice) await nextTask()
    if (signal.aborted) break
    findings.push(...hearing.hearSpan(read, surface, part))
  }
  return { findings, unread: text.length - read.length }
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
