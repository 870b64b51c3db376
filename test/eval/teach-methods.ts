import type { Backdrop } from '../../lib/ear/examples/backdrop'
import { likeness, type Sentence } from '../../lib/ear/examples/sentence'
import { learnRule, nearness } from '../../lib/ear/examples/taught-rule'
import type { Sample } from '../../lib/ear/training/samples'
import { type SignalId, signalOf } from '../../lib/signals/signals'

/** What a rule of examples is made of. */
export interface Lesson {
  readonly id: SignalId
  readonly flagged: readonly Sample[]
  readonly passed: readonly Sample[]
  readonly backdrop: Backdrop
}

/** A way to tell how near a sentence is to examples. */
export interface Method {
  readonly title: string
  teach(lesson: Lesson): (sentence: Sentence) => number
}

/** From the plainest to the one that ships. */
export const methods: readonly Method[] = [
  {
    title: 'nearest example by cosine',
    teach({ flagged, passed }) {
      return ({ embedding }) => {
        const near = nearest(vectorsOf(flagged), embedding)
        return near > nearest(vectorsOf(passed), embedding) ? near : -1
      }
    },
  },
  {
    title: 'the same, less the nearest other sentence',
    teach({ id, flagged, passed, backdrop }) {
      const { voice } = signalOf(id)
      const isOther = backdrop.sentences.map((one) => one.voice === voice && !one.signals.includes(id))
      return (sentence) => {
        const others = likenesses(backdrop, sentence).filter((_, index) => isOther[index])
        const other = Math.max(nearest(vectorsOf(passed), sentence.embedding), ...others)
        return nearest(vectorsOf(flagged), sentence.embedding) - other
      }
    },
  },
  {
    title: 'ridge on vectors',
    teach: (lesson) => {
      const near = ridge({ ...lesson, backdrop: { ...lesson.backdrop, ...withoutWords(lesson.backdrop) } })
      return (sentence) => near({ ...sentence, weights: sentence.weights.map(() => 0) })
    },
  },
  { title: 'ridge on vectors and words', teach: ridge },
]

function ridge({ id, flagged, passed, backdrop }: Lesson): (sentence: Sentence) => number {
  const texts = (samples: readonly Sample[]) => samples.map(({ text }) => text)
  const rule = { id: 'team/taught', signal: id, surfaces: [], flag: texts(flagged), pass: texts(passed) }
  const taught = learnRule(rule, { flag: vectorsOf(flagged), pass: vectorsOf(passed) }, backdrop)
  return (sentence) => nearness(taught, sentence)
}

function withoutWords({ sentences, rarity }: Backdrop): Backdrop {
  const plain = sentences.map((one) => ({
    ...one,
    sentence: { ...one.sentence, weights: one.sentence.weights.map(() => 0) },
  }))
  return { sentences: plain, rarity: rarity.map(() => 0) }
}

/** How near a sentence is to each of the backdrop: worked out once. */
function likenesses({ sentences }: Backdrop, sentence: Sentence): Float32Array {
  const known =
    near.get(sentence) ?? Float32Array.from(sentences, (one) => likeness(one.sentence.embedding, sentence.embedding))
  near.set(sentence, known)
  return known
}

const near = new Map<Sentence, Float32Array>()

function vectorsOf(samples: readonly Sample[]): Float32Array[] {
  return samples.map(({ embedding }) => embedding)
}

function nearest(vectors: readonly Float32Array[], vector: Float32Array): number {
  return Math.max(-1, ...vectors.map((one) => likeness(one, vector)))
}
