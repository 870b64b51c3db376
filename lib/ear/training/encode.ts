import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SentenceEncoder } from '../encoder/sentence-encoder'
import { embeddingSize } from '../head/features'
import { loadNodeEncoder } from './node-ear'

const cache = join(process.cwd(), 'node_modules/.cache/sideline/vectors')
const batchSize = 32

/**
 * The embeddings of sentences by Universal Sentence Encoder Lite, each of 512 numbers and unit length, in order. They are kept
 * under node_modules/.cache by batch, so that a second run takes seconds; `onProgress` hears how many are done.
 */
export async function encode(
  texts: readonly string[],
  onProgress: (done: number) => void = () => {},
): Promise<Float32Array[]> {
  mkdirSync(cache, { recursive: true })
  const embeddings: Float32Array[] = []
  let encoder: SentenceEncoder | undefined
  for (let from = 0; from < texts.length; from += batchSize) {
    const batch = texts.slice(from, from + batchSize)
    const file = join(cache, `${createHash('sha256').update(batch.join('\n')).digest('hex').slice(0, 24)}.f32`)
    let numbers: Float32Array
    if (existsSync(file)) {
      numbers = new Float32Array(new Uint8Array(readFileSync(file)).buffer)
    } else {
      encoder ??= await loadNodeEncoder()
      numbers = joined(await encoder.encode(batch))
      writeFileSync(file, new Uint8Array(numbers.buffer))
    }
    for (let i = 0; i < batch.length; i++) embeddings.push(numbers.subarray(i * embeddingSize, (i + 1) * embeddingSize))
    onProgress(embeddings.length)
  }
  return embeddings
}

function joined(vectors: readonly Float32Array[]): Float32Array {
  const numbers = new Float32Array(vectors.length * embeddingSize)
  for (const [index, vector] of vectors.entries()) numbers.set(vector, index * embeddingSize)
  return numbers
}
