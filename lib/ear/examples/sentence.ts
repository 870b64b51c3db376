import { buckets, featuresOf } from '../head/features'

/** A sentence as rules taught by example read it: its vector of length 1, and the runs of words in it with what each weighs. */
export interface Sentence {
  readonly embedding: Float32Array
  readonly words: Uint16Array
  /** Of length 1 together. */
  readonly weights: Float32Array
}

/** How rare each run of words is in these texts (inverse document frequency, by the bucket it falls into). */
export function rarityIn(texts: readonly string[]): Float32Array {
  const counts = new Float32Array(buckets)
  for (const text of texts) for (const bucket of wordsIn(text)) counts[bucket]!++
  return counts.map((count) => Math.log((texts.length + 1) / (count + 1)))
}

/** Reads a sentence; `rarity` is of `rarityIn`. */
export function readSentence(text: string, embedding: Float32Array, rarity: Float32Array): Sentence {
  const words = wordsIn(text)
  const rare = Float32Array.from(words, (bucket) => rarity[bucket]!)
  const length = Math.sqrt(likeness(rare, rare)) || 1
  return { embedding, words, weights: rare.map((weight) => weight / length) }
}

/** How near two vectors of length 1 are: 1 for the same direction. */
export function likeness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Which words, and words behind each other, are in it. */
function wordsIn(text: string): Uint16Array {
  return featuresOf(text).indices
}
