import type { ExampleRule } from '../../signals/example-rule'
import { signalOf } from '../../signals/signals'
import type { Backdrop } from './backdrop'
import { alongLine, fitLine, type Line } from './fit-line'
import { likeness, readSentence, type Sentence } from './sentence'

/**
 * How far from plain sentences (0) to ten examples (1) a sentence must lie, and how that grows with their number: more examples
 * draw all sentences nearer. Chosen for a precision of three in four by sentences of 3 to 30 examples; beyond, it grows little.
 */
const nearEnough = { forTen: 0.36, growth: 0.35, least: 0.25, most: 0.65 }
/** How much a sentence that must pass counts, beside one of the backdrop. */
const passWeight = 5

/** What was made of a rule's examples. */
export interface TaughtRule {
  readonly rule: ExampleRule
  readonly line: Line
  readonly flag: readonly Float32Array[]
  readonly pass: readonly Float32Array[]
}

/** The vectors of a rule's examples, of length 1, in their order. */
export type ExampleVectors = Pick<TaughtRule, 'flag' | 'pass'>

/**
 * Learns what a rule means: the line that parts its `flag` examples from its `pass` examples and from what people of that voice
 * say otherwise, sentences of the rule's own signal aside.
 */
export function learnRule(rule: ExampleRule, { flag, pass }: ExampleVectors, backdrop: Backdrop): TaughtRule {
  const { voice } = signalOf(rule.signal)
  const read = (texts: readonly string[], vectors: readonly Float32Array[]) =>
    texts.map((text, index) => readSentence(text, vectors[index] as Float32Array, backdrop.rarity))
  const others = backdrop.sentences.filter((one) => one.voice === voice && !one.signals.includes(rule.signal))
  const lessons = [
    ...read(rule.flag, flag).map((sentence) => ({ sentence, wanted: 1, weight: others.length / rule.flag.length })),
    ...read(rule.pass, pass).map((sentence) => ({ sentence, wanted: 0, weight: passWeight })),
    ...others.map(({ sentence }) => ({ sentence, wanted: 0, weight: 1 })),
  ]
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0)
  const line = fitLine(lessons.map(({ sentence, wanted, weight }) => ({ sentence, wanted, share: weight / total })))
  return { rule, line, flag, pass }
}

/** How far a sentence lies from plain ones (0) to the examples (1); nowhere near where it is nearer to one that must pass. */
export function nearness({ line, flag, pass }: TaughtRule, sentence: Sentence): number {
  const passed = Math.max(-1, ...pass.map((vector) => likeness(vector, sentence.embedding)))
  const flagged = Math.max(-1, ...flag.map((vector) => likeness(vector, sentence.embedding)))
  return passed > flagged ? 0 : alongLine(line, sentence)
}

/** Whether a sentence that is so near to that many examples is what they mean. */
export function isMeant(nearness: number, examples: number): boolean {
  const { forTen, growth, least, most } = nearEnough
  return nearness >= Math.min(most, Math.max(least, forTen * (examples / 10) ** growth))
}

/** The `flag` example that lies nearest to a sentence. */
export function nearestExample({ rule, flag }: TaughtRule, { embedding }: Sentence): string {
  const near = flag.map((vector) => likeness(vector, embedding))
  return rule.flag[near.indexOf(Math.max(...near))] as string
}
