import { signalOf } from '../../signals/signals'
import type { EarPlace, Verdict } from '../../signals/verdict'
import type { Sentence } from './sentence'
import { isMeant, nearestExample, nearness, type TaughtRule } from './taught-rule'

/** A sentence that is judged: who says it where, how it reads, and its length in UTF-16 code units. */
export interface Spoken {
  readonly place: EarPlace
  readonly sentence: Sentence
  readonly length: number
}

/**
 * A verdict with what rules taught by example hear besides: the whole sentence, with the rule and its nearest example. Of one
 * signal the nearest rule is heard, and in place of the head.
 */
export function withTaught(verdict: Verdict, rules: readonly TaughtRule[], spoken: Spoken): Verdict {
  const { place, sentence, length } = spoken
  const heard = rules
    .filter(({ rule: { signal, surfaces } }) => {
      return signalOf(signal).voice === place.voice && (surfaces.length === 0 || surfaces.includes(place.surface))
    })
    .map((taught) => ({ taught, near: nearness(taught, sentence) }))
    .filter(({ taught, near }) => isMeant(near, taught.flag.length))
    .toSorted((a, b) => b.near - a.near)
    .map(({ taught, near }) => ({
      signal: taught.rule.signal,
      from: 0,
      to: length,
      score: Math.min(1, near),
      rule: taught.rule.id,
      example: nearestExample(taught, sentence),
    }))
  const all = [...heard, ...verdict.heard]
  return {
    ...verdict,
    heard: all.filter((one, index) => all.findIndex(({ signal }) => signal === one.signal) === index),
  }
}
