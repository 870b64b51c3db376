import type { SignalId, Voice } from '../../signals/signals'
import { buckets, embeddingSize, type Features } from './features'

/** What the ear listens with for one signal. */
export interface Output {
  readonly signal: SignalId
  /** A weight for each bucket, and what one step of it stands for. */
  readonly grams: Int8Array
  readonly gramStep: number
  /** A weight for each number of the embedding, and what one step of it stands for. */
  readonly embedding: Int8Array
  readonly embeddingStep: number
  /** A weight for each hidden unit, and what one step of it stands for. */
  readonly hidden: Int8Array
  readonly hiddenStep: number
  readonly bias: number
  /** Platt's line: the probability is the logistic of `slope * score + shift`. */
  readonly slope: number
  readonly shift: number
  /** The probability from which the ear flags by itself. */
  readonly threshold: number
  /** The probability below which the ear takes back what a phrase flagged; 0 never does. */
  readonly veto: number
}

/** Units between embedding and outputs: each passes on what of its sum is above zero. */
export interface Layer {
  /** A row of `embeddingSize` weights for each unit, and what one step of them stands for. */
  readonly weights: Int8Array
  readonly step: number
  readonly bias: readonly number[]
}

/** The ear's judgement of sentences of one voice. */
export class Head {
  constructor(
    readonly voice: Voice,
    readonly layer: Layer,
    readonly outputs: readonly Output[],
  ) {}

  /**
   * The probability of each signal, in the order of `outputs`, for the features of a sentence and its embedding of unit length.
   * Throws on an embedding of another size.
   */
  score(features: Features, embedding: Float32Array): Float32Array {
    const scores = this.rawScores(features, embedding)
    return scores.map((score, index) => {
      const { slope, shift } = this.outputs[index] as Output
      return logistic(slope * score + shift)
    })
  }

  /** The same before calibration: the higher, the likelier. */
  rawScores(features: Features, embedding: Float32Array): Float32Array {
    if (embedding.length !== embeddingSize) throw new RangeError(`An embedding has ${embeddingSize} numbers.`)
    const { weights, step, bias } = this.layer
    const lit = bias.map((start, unit) => Math.max(0, start + step * dot(weights, unit * embeddingSize, embedding)))
    return Float32Array.from(this.outputs, (output) => {
      let grams = 0
      for (const index of features.indices) grams += output.grams[index] as number
      const straight = dot(output.embedding, 0, embedding) * output.embeddingStep
      const bent = dot(output.hidden, 0, lit) * output.hiddenStep
      return grams * output.gramStep * features.value + straight + bent + output.bias
    })
  }
}

/** What a bucket adds to the score of a signal, before calibration. */
export function gramWeight({ grams, gramStep }: Output, bucket: number): number {
  return (grams[bucket % buckets] as number) * gramStep
}

/** 1 / (1 + e^-x). */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** A row of weights times a vector; `begin` is where the row begins. */
function dot(weights: Int8Array, begin: number, vector: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < vector.length; i++) sum += (weights[begin + i] as number) * (vector[i] as number)
  return sum
}
