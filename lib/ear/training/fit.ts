import { buckets, embeddingSize, type Features } from '../head/features'
import { logistic } from '../head/head'
import { Moved } from './moved'
import { seeded, shuffled } from './seeded'

/** A sentence to learn from: of each output whether it is there (1) or not (0). */
export interface Example {
  readonly features: Features
  readonly embedding: Float32Array
  readonly labels: Int8Array
}

/** What was learnt for all outputs of a voice, before it is quantised. Rows are outputs or hidden units. */
export interface Fitted {
  readonly grams: Float32Array
  readonly embedding: Float32Array
  readonly bias: Float32Array
  readonly units: Float32Array
  readonly unitBias: Float32Array
  readonly hidden: Float32Array
}

const units = 32
const epochs = 8
const batchSize = 64
const rate = 0.01
const decay = 0.01
const dropout = 0.3
/** How far n-grams and embedding may pull, against each other: both have unit length. */
const pull = { grams: 3, embedding: 4 }

/** Learns logistic outputs for `count` labels, in seeded batches. The same examples and seed give the same weights. */
export function fit(examples: readonly Example[], count: number, seed: number): Fitted {
  const random = seeded(seed)
  let order: readonly number[] = examples.map((_, index) => index)
  const net = new Net(count, random)
  const steps = epochs * Math.ceil(examples.length / batchSize)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    order = shuffled(order, random)
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize)
      const touched = new Set<number>()
      for (const index of batch) {
        net.descend(examples[index] as Example)
        for (const bucket of (examples[index] as Example).features.indices) touched.add(bucket)
      }
      net.move(touched, rate * (1 - (0.95 * step++) / steps), batch.length)
    }
  }
  return net.fitted()
}

/** A straight line from n-grams and embedding to each output, and a layer of hidden units between embedding and outputs. */
class Net {
  private readonly grams: Moved
  private readonly straight: Moved
  private readonly bias: Moved
  private readonly units = new Moved(units * embeddingSize, decay)
  private readonly unitBias = new Moved(units, 0)
  private readonly hidden: Moved
  private readonly lit = new Float32Array(units)
  private readonly back = new Float32Array(units)

  constructor(
    private readonly count: number,
    private readonly random: () => number,
  ) {
    this.grams = new Moved(buckets * count, decay)
    this.straight = new Moved(embeddingSize * count, decay)
    this.bias = new Moved(count, 0)
    this.hidden = new Moved(units * count, decay)
    this.bias.weights.fill(-3)
    this.units.weights.forEach((_, i, all) => (all[i] = (random() - 0.5) * 0.2))
    this.hidden.weights.forEach((_, i, all) => (all[i] = (random() - 0.5) * 0.2))
  }

  /** Adds what one example says to the slopes. */
  descend({ features, embedding, labels }: Example): void {
    const { lit, back } = this
    for (let u = 0; u < units; u++) {
      lit[u] = 0
      back[u] = 0
      if (this.random() < dropout) continue
      const sum = pull.embedding * dot(this.units.weights, u * embeddingSize, embedding) + this.unitBias.weights[u]!
      if (sum > 0) lit[u] = sum / (1 - dropout)
    }
    for (let k = 0; k < this.count; k++) this.descendOutput(k, features, embedding, labels[k]!)
    for (let u = 0; u < units; u++) {
      if (lit[u] === 0 || back[u] === 0) continue
      const push = back[u]! / (1 - dropout)
      this.unitBias.slope[u]! += push
      addTo(this.units.slope, u * embeddingSize, embedding, push * pull.embedding)
    }
  }

  private descendOutput(k: number, features: Features, embedding: Float32Array, label: number): void {
    const { lit, back, grams, hidden } = this
    const gramPull = features.value * pull.grams
    let gramSum = 0
    for (const bucket of features.indices) gramSum += grams.weights[bucket * this.count + k]!
    let score = this.bias.weights[k]! + gramSum * gramPull
    score += pull.embedding * dot(this.straight.weights, k * embeddingSize, embedding)
    for (let u = 0; u < units; u++) score += hidden.weights[k * units + u]! * lit[u]!
    const miss = logistic(score) - label
    this.bias.slope[k]! += miss
    for (const bucket of features.indices) grams.slope[bucket * this.count + k]! += miss * gramPull
    addTo(this.straight.slope, k * embeddingSize, embedding, miss * pull.embedding)
    for (let u = 0; u < units; u++) {
      hidden.slope[k * units + u]! += miss * lit[u]!
      back[u]! += miss * hidden.weights[k * units + u]!
    }
  }

  /** Moves all weights, those of n-grams where a bucket was touched. */
  move(touched: Iterable<number>, step: number, size: number): void {
    for (const bucket of touched) this.grams.move(bucket * this.count, (bucket + 1) * this.count, step, size)
    for (const moved of [this.straight, this.bias, this.units, this.unitBias, this.hidden])
      moved.move(0, moved.weights.length, step, size)
  }

  fitted(): Fitted {
    const { count, grams } = this
    const byOutput = new Float32Array(buckets * count)
    for (let i = 0; i < byOutput.length; i++)
      byOutput[i] = pull.grams * grams.weights[(i % buckets) * count + Math.floor(i / buckets)]!
    return {
      grams: byOutput,
      embedding: this.straight.weights.map((weight) => weight * pull.embedding),
      bias: this.bias.weights,
      units: this.units.weights.map((weight) => weight * pull.embedding),
      unitBias: this.unitBias.weights,
      hidden: this.hidden.weights,
    }
  }
}

/** In four sums, none of which waits for another: half of learning is spent here. */
function dot(rows: Float32Array, begin: number, vector: Float32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0; i < embeddingSize; i += 4) {
    a += rows[begin + i]! * vector[i]!
    b += rows[begin + i + 1]! * vector[i + 1]!
    c += rows[begin + i + 2]! * vector[i + 2]!
    d += rows[begin + i + 3]! * vector[i + 3]!
  }
  return a + b + c + d
}

function addTo(rows: Float32Array, begin: number, vector: Float32Array, times: number): void {
  for (let i = 0; i < embeddingSize; i++) rows[begin + i]! += vector[i]! * times
}
