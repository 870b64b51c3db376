import type { Surface } from '../../signals/signals'
import type { Verdict } from '../../signals/verdict'
import { carryingClause } from './clause'
import { featuresOf } from './features'
import type { Head } from './head'
import { isHearable } from './hearable'

/** What a head says of a sentence of its voice, said on a surface; `embedding` is the sentence's vector of length 1. */
export function judge(head: Head, sentence: string, surface: Surface, embedding: Float32Array): Verdict {
  const probabilities = head.score(featuresOf(sentence), embedding)
  const heard = head.outputs.flatMap((output, index) => {
    const { signal, threshold } = output
    const score = probabilities[index] as number
    if (score < threshold || !isHearable(signal, surface)) return []
    return [{ signal, ...carryingClause(sentence, output), score }]
  })
  const denied = head.outputs.filter(({ veto }, index) => (probabilities[index] as number) < veto)
  return { heard, denied: denied.map(({ signal }) => signal) }
}
