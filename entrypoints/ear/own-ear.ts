import { Ear } from '../../lib/ear/encoder/ear'
import { EarError } from '../../lib/ear/encoder/ear-error'
import { type Backdrop, readBackdrop } from '../../lib/ear/examples/backdrop'
import { Lessons } from '../../lib/ear/examples/lessons'
import { loadEncoder } from '../../lib/ear/encoder/load-encoder'
import type { Head } from '../../lib/ear/head/head'
import { readHead } from '../../lib/ear/head/head-file'
import { judge } from '../../lib/ear/head/judge'

/** The ear with the encoder and the head that ship in this extension. */
export function ownEar(onIdle: () => void): Ear {
  let heads: readonly Head[] = []
  let lessons = new Lessons(readOwnBackdrop)
  return new Ear({
    async start() {
      lessons = new Lessons(readOwnBackdrop)
      heads = readHeads(await readOwnFile('/ear-head.bin'))
      return loadEncoder((name) => readOwnFile(`/encoder/${name}`), '/encoder/')
    },
    judge(question, embeddings, embed) {
      const { voice, surface } = question.place
      const head = heads.find((one) => one.voice === voice)
      if (!head) throw new EarError('head', `The ear has no head for what a ${voice} says.`)
      const verdicts = question.sentences.map((sentence, index) =>
        judge(head, sentence, surface, embeddings[index] as Float32Array),
      )
      return lessons.judge(question, { verdicts, embeddings }, embed)
    },
    onIdle,
  })
}

function readHeads(file: ArrayBuffer): readonly Head[] {
  try {
    return readHead(new Uint8Array(file)).heads
  } catch (error) {
    throw new EarError('head', error instanceof Error ? error.message : 'The ear’s weights cannot be read.')
  }
}

async function readOwnBackdrop(): Promise<Backdrop> {
  return readBackdrop(new Uint8Array(await readOwnFile('/ear-backdrop.bin')))
}

async function readOwnFile(path: string): Promise<ArrayBuffer> {
  const response = await fetch(path).catch(() => undefined)
  if (!response?.ok) throw new EarError('missing', `The file ${path.split('/').at(-1)} of the encoder is missing.`)
  return response.arrayBuffer()
}
