import type { Finding } from '../../signals/finding'
import type { Surface } from '../../signals/signals'
import { carryingClause } from './clause'
import type { Head } from './head'
import { isHearable } from './hearable'

/**
 * What phrases and ear hear together in one sentence, in order. A phrase's finding stays unless the ear is sure that it is not
 * meant; what the ear is sure of and no phrase found is added, with the clause that carries it. `probabilities` are those of the
 * head for this sentence. Offsets are UTF-16 in the sentence; findings of different signals may overlap.
 */
export function combine(
  sentence: string,
  surface: Surface,
  phrases: readonly Finding[],
  head: Head,
  probabilities: Float32Array,
): Finding[] {
  const probabilityOf = new Map(head.outputs.map((output, index) => [output.signal, probabilities[index] as number]))
  const vetoOf = new Map(head.outputs.map(({ signal, veto }) => [signal, veto]))
  const kept = phrases.filter(({ signal }) => (probabilityOf.get(signal) ?? 1) >= (vetoOf.get(signal) ?? 0))
  const added = head.outputs.flatMap((output): Finding[] => {
    const { signal, threshold } = output
    const score = probabilityOf.get(signal) as number
    if (score < threshold || !isHearable(signal, surface) || kept.some((finding) => finding.signal === signal))
      return []
    const { from, to } = carryingClause(sentence, output)
    return [{ signal, rule: 'ear', from, to, text: sentence.slice(from, to), voice: head.voice, score }]
  })
  return [...kept, ...added].toSorted((a, b) => a.from - b.from)
}
