import type { Finding } from '../signals/finding'
import { rankOf, signalOf } from '../signals/signals'

/** How many findings may ask for attention in one text. */
export const mostAtOnce = 3

/**
 * Findings of one sentence, in order, where no two say the same thing twice: of one signal the widest stays, and
 * of overlapping ones the one that matters most; where two matter alike, the company's rule goes before an imported one, that before
 * the user's own, and that before a built-in one.
 */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings.toSorted(byImportance)) {
    if (!kept.some((other) => other.signal === finding.signal || overlap(other, finding))) kept.push(finding)
  }
  return kept.toSorted((a, b) => a.from - b.from)
}

/** The findings that may ask for attention in one text: evidence never does, and at most three others. */
export function askingForAttention(findings: readonly Finding[]): Finding[] {
  const coached = findings.filter(({ signal }) => signalOf(signal).tone !== 'evidence')
  return coached
    .toSorted((a, b) => rankOf(a.signal) - rankOf(b.signal) || a.from - b.from)
    .slice(0, mostAtOnce)
    .toSorted((a, b) => a.from - b.from)
}

function byImportance(a: Finding, b: Finding): number {
  return (
    rankOf(a.signal) - rankOf(b.signal) ||
    (b.tier ?? 0) - (a.tier ?? 0) ||
    b.to - b.from - (a.to - a.from) ||
    a.from - b.from
  )
}

function overlap(a: Finding, b: Finding): boolean {
  return a.from < b.to && b.from < a.to
}
