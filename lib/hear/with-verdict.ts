import type { Verdict } from '../signals/verdict'
import type { Finding } from '../signals/finding'
import type { Voice } from '../signals/signals'
import { withoutOverlaps } from './precedence'

/** A sentence as its phrases and the ear hear it together. */
export interface Judged {
  readonly sentence: string
  readonly voice: Voice
  /** What its phrases hear, with offsets in the sentence. */
  readonly phrases: readonly Finding[]
  readonly verdict: Verdict
}

/**
 * What phrases and ear hear together in one sentence, in order and without overlaps. A phrase's finding stays unless the ear is
 * sure that it is not meant; what the ear hears and no phrase found is added.
 */
export function withVerdict({ sentence, voice, phrases, verdict }: Judged): Finding[] {
  const kept = phrases.filter(({ signal }) => !verdict.denied.includes(signal))
  const added = verdict.heard
    .filter(({ signal, to }) => to <= sentence.length && !kept.some((finding) => finding.signal === signal))
    .map((heard): Finding => ({ rule: 'ear', ...heard, text: sentence.slice(heard.from, heard.to), voice }))
  return withoutOverlaps([...kept, ...added])
}
