import { compileRules } from './compile-rules'
import type { PackProblem, Rule } from './rule'
import { RuleSet } from './rule-set'

/** How much a rule hears where nothing is to be heard: in ordinary business sentences. */
export interface Noise {
  /** Sentences of 1 000 in which it would speak. */
  readonly perThousand: number
  /** Some of them, so that its author sees why. */
  readonly sentences: readonly string[]
}

/** Flags per 1 000 ordinary sentences beyond which a rule is refused. The noisiest built-in rule has 4. */
export const mostNoise = 20

const mostShown = 5

/** How much each of these rules hears in a sample of ordinary sentences, whoever says them and wherever, by rule id. */
export function noiseOf(rules: readonly Rule[], sample: readonly string[]): ReadonlyMap<string, Noise> {
  const set = new RuleSet(compileRules(rules).compiled)
  const heard = new Map<string, string[]>(rules.map(({ id }) => [id, []]))
  for (const text of sample) {
    for (const { rule } of set.hear(text, { from: 0, to: text.length })) heard.get(rule.id)?.push(text)
  }
  const noise = (sentences: readonly string[]): Noise => ({
    perThousand: Math.round((1_000 * sentences.length) / Math.max(1, sample.length)),
    sentences: sentences.slice(0, mostShown),
  })
  return new Map([...heard].map(([id, sentences]) => [id, noise(sentences)]))
}

/** Why a rule with that noise is refused; `undefined` where it is quiet enough. */
export function noiseProblem(rule: string, { perThousand, sentences }: Noise): Omit<PackProblem, 'file'> | undefined {
  if (perThousand <= mostNoise) return undefined
  const reason = `would speak in ${perThousand} of 1 000 ordinary business sentences, and ${mostNoise} is the most: "${sentences[0]}"`
  return { rule, field: 'says', reason }
}
