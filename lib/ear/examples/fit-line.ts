import { buckets, embeddingSize } from '../head/features'
import { likeness, type Sentence } from './sentence'

/** A sentence with the answer that is wanted for it, and how much that counts. */
export interface Lesson {
  readonly sentence: Sentence
  readonly wanted: number
  readonly share: number
}

/** A weight for each number of a vector and for each run of words, and what is added. */
export interface Line {
  readonly embedding: Float32Array
  readonly words: Float32Array
  readonly bias: number
}

/** How far the line is held back from large weights, and how often it is mended at most. */
const restraint = 0.005
const rounds = 60

/** The line of least squares through the lessons (ridge regression, by conjugate gradients). Their shares add up to 1. */
export function fitLine(lessons: readonly Lesson[]): Line {
  const roots = lessons.map(({ share }) => Math.sqrt(share))
  const pulled = (by: readonly number[]) => {
    const line = lineOf(lessons, roots, by)
    return lessons.map(({ sentence }, index) => roots[index]! * alongLine(line, sentence) + restraint * by[index]!)
  }
  let found = lessons.map(() => 0)
  let rest = lessons.map(({ wanted }, index) => roots[index]! * wanted)
  let direction = rest
  let size = likeness(rest, rest)
  for (let round = 0; round < rounds && size > 1e-10; round++) {
    const pull = pulled(direction)
    const step = size / likeness(direction, pull)
    found = found.map((part, index) => part + step * direction[index]!)
    rest = rest.map((left, index) => left - step * pull[index]!)
    const next = likeness(rest, rest)
    direction = rest.map((left, index) => left + (next / size) * direction[index]!)
    size = next
  }
  return lineOf(lessons, roots, found)
}

/** Where a sentence stands by a line: near what was wanted of sentences like it. */
export function alongLine({ embedding, words, bias }: Line, sentence: Sentence): number {
  let spoken = 0
  for (const [index, bucket] of sentence.words.entries()) spoken += words[bucket]! * sentence.weights[index]!
  return likeness(embedding, sentence.embedding) + spoken + bias
}

function lineOf(lessons: readonly Lesson[], roots: readonly number[], by: readonly number[]): Line {
  const embedding = new Float32Array(embeddingSize)
  const words = new Float32Array(buckets)
  let bias = 0
  for (const [index, { sentence }] of lessons.entries()) {
    const part = by[index]! * roots[index]!
    for (let i = 0; i < embeddingSize; i++) embedding[i]! += part * sentence.embedding[i]!
    for (const [at, bucket] of sentence.words.entries()) words[bucket]! += part * sentence.weights[at]!
    bias += part
  }
  return { embedding, words, bias }
}
