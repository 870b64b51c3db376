import { foldWord } from '../../lib/phrases/fold'
import type { Finding } from '../../lib/signals/finding'

/** A finding that is marked on the page, under an id that stays its own while the text around it changes. */
export interface Marked {
  readonly id: string
  readonly finding: Finding
}

/** Gives findings, in order, their ids: the rule, the words, and which of several alike it is. */
export function identify(findings: readonly Finding[]): Marked[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = keyOf(finding)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { id: `${key} ${count}`, finding }
  })
}

/** The rule and the words, wherever they stand. */
export function keyOf(finding: Finding): string {
  return `${finding.rule} ${phraseOf(finding)}`
}

/** The words of a finding as they are kept in settings: one spelling for all. */
export function phraseOf({ text }: Finding): string {
  return text.split(/\s+/).map(foldWord).filter(Boolean).join(' ')
}
