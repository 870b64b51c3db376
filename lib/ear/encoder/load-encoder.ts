import { Tokenizer } from '@tensorflow-models/universal-sentence-encoder'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter'
import { env, type io, setBackend, type Tensor, tensor1d, tensor2d } from '@tensorflow/tfjs-core'
import { EarError } from './ear-error'
import { encoderFiles, type ReadFile, readIntact } from './encoder-files'
import { batchesOf } from './batches-of'
import { dimensions, type SentenceEncoder } from './sentence-encoder'
import { tokenIds } from './token-ids'

/**
 * Loads the Universal Sentence Encoder Lite (Cer et al. 2018, arXiv:1803.11175). `read` gives its files, `wasmFolder` is the URL
 * of the folder that holds the WebAssembly of TensorFlow.js, with a slash behind it. Rejects when a file is missing or damaged.
 */
export async function loadEncoder(read: ReadFile, wasmFolder: string): Promise<SentenceEncoder> {
  await startBackend(wasmFolder)
  const [model, vocabulary] = await Promise.all([loadModel(read), readJson(read, encoderFiles.vocabulary)])
  const tokenizer = new Tokenizer(vocabulary as [string, number][])
  return {
    async encode(sentences, signal) {
      const ids = sentences.map((sentence) => tokenIds(tokenizer, sentence))
      const vectors: Float32Array[] = sentences.map(() => new Float32Array(dimensions))
      for (const batch of batchesOf(ids)) {
        signal?.throwIfAborted()
        const found = await run(
          model,
          batch.map((at) => ids[at] ?? []),
        )
        for (const [row, at] of batch.entries())
          vectors[at] = unit(found.slice(row * dimensions, (row + 1) * dimensions))
      }
      return vectors
    },
  }
}

/** The build with threads would start workers from blobs, which the policy of an extension refuses. */
async function startBackend(wasmFolder: string): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  setWasmPaths(wasmFolder)
  if (!(await setBackend('wasm'))) throw new EarError('wasm', 'WebAssembly could not be started.')
}

async function loadModel(read: ReadFile): Promise<GraphModel> {
  const [json, ...shards] = await Promise.all([
    readJson(read, encoderFiles.model),
    ...encoderFiles.weights.map((file) => readIntact(read, file)),
  ])
  const { modelTopology, weightsManifest } = json as io.ModelJSON
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights)
  const weightData = await new Blob(shards).arrayBuffer()
  const artifacts: io.ModelArtifacts = { modelTopology, weightSpecs, weightData }
  const model = await loadGraphModel({ load: async () => artifacts })
  delete artifacts.weightData // the model holds on to what it was loaded from: 28 MB that nobody reads again
  return model
}

async function readJson(read: ReadFile, file: typeof encoderFiles.model | typeof encoderFiles.vocabulary) {
  return JSON.parse(new TextDecoder().decode(await readIntact(read, file))) as unknown
}

/** The vectors of a batch, one behind the other. */
async function run(model: GraphModel, batch: readonly (readonly number[])[]): Promise<Float32Array> {
  const places = batch.flatMap((ids, row) => ids.map((_, at): [number, number] => [row, at]))
  const indices = tensor2d(places, [places.length, 2], 'int32')
  const values = tensor1d(batch.flat(), 'int32')
  let output: Tensor | undefined
  try {
    output = (await model.executeAsync({ indices, values })) as Tensor
    return (await output.data()) as Float32Array
  } finally {
    indices.dispose()
    values.dispose()
    output?.dispose()
  }
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  if (!(length > 0)) throw new EarError('answer', 'The encoder answered without a direction.')
  return vector.map((value) => value / length)
}
