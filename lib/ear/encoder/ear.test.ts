import { describe, expect, test, vi } from 'vitest'
import { Ear, type EarParts } from './ear'
import { EarError } from './ear-error'
import type { Verdict } from '../../signals/verdict'
import type { SentenceEncoder } from './sentence-encoder'

const encoder: SentenceEncoder = {
  encode: async (sentences) => sentences.map((one) => Float32Array.from([one.length])),
}
const nothing: Verdict = { heard: [], denied: [] }
const earWith = (parts: Partial<EarParts>) =>
  new Ear({
    start: async () => encoder,
    judge: async ({ sentences }) => sentences.map(() => nothing),
    onIdle: () => {},
    ...parts,
  })
const asked = {
  to: 'ear',
  wanted: 'verdicts',
  id: 'a',
  place: { voice: 'rep', surface: 'draft' },
  sentences: ['one', 'three'],
  taught: [],
} as const

describe('an ear', () => {
  test('answers with what is made of the sentences and their vectors', async () => {
    const verdict: Verdict = { heard: [{ signal: 'stall', from: 0, to: 3, score: 0.9 }], denied: [] }
    const judge = vi.fn<EarParts['judge']>(async ({ sentences }) => sentences.map(() => verdict))
    const ear = earWith({ judge })
    expect(await ear.answer(asked)).toEqual({ verdicts: [verdict, verdict] })
    const vectors = [Float32Array.from([3]), Float32Array.from([5])]
    expect(judge).toHaveBeenCalledWith(asked, vectors, expect.any(Function))
    ear.stop()
  })

  test('has vectors for who asks for them', async () => {
    const ear = earWith({})
    expect(await ear.answer({ ...asked, wanted: 'embeddings' })).toEqual({ embeddings: [[3], [5]] })
    ear.stop()
  })

  test.each([
    ['start', { start: () => Promise.reject(new EarError('damaged', 'It is damaged.')) }],
    [
      'judge',
      {
        judge: () => {
          throw new EarError('damaged', 'It is damaged.')
        },
      },
    ],
  ] satisfies [string, Partial<EarParts>][])('that cannot %s says why, and does not reject', async (_, parts) => {
    const ear = earWith(parts)
    expect((await ear.answer(asked)).failed).toEqual({ code: 'damaged', why: 'It is damaged.' })
    ear.stop()
  })

  test.each([
    ['memory runs out', new RangeError('WebAssembly.Memory.grow(): Unable to grow for "three"'), 'wasm'],
    ['WebAssembly traps', new WebAssembly.RuntimeError('memory access out of bounds'), 'wasm'],
    ['anything else breaks', new Error('cannot read "three"'), 'other'],
    ['something is thrown that is no error', 'three', 'other'],
  ])('in which %s says so without the words of a sentence, and is not asked again at once', async (_, thrown, code) => {
    const encode = vi.fn<SentenceEncoder['encode']>(() => Promise.reject(thrown))
    const ear = earWith({ start: async () => ({ encode }) })
    for (const id of ['a', 'b']) {
      const { failed } = await ear.answer({ ...asked, id })
      expect(failed?.code).toBe(code)
      expect(failed?.why).not.toContain('three')
    }
    expect(encode).toHaveBeenCalledTimes(1)
    ear.stop()
  })

  test('says what gave way to newer requests, so that it is asked again', async () => {
    let release = () => {}
    const held: SentenceEncoder = {
      encode: async (sentences) => {
        await new Promise<void>((resolve) => (release = resolve))
        return encoder.encode(sentences)
      },
    }
    const ear = earWith({ start: async () => held })
    const many = (name: string) => Array.from({ length: 1_500 }, (_, at) => `${name} ${at}`)
    const old = ear.answer({ ...asked, sentences: many('old') })
    const newer = ear.answer({ ...asked, id: 'b', sentences: many('new') })
    expect(await old).toEqual({ crowded: true })
    ear.stop()
    release()
    expect(await newer).toEqual({})
  })

  test('answers with nothing what is stopped, and what asks under the same id is another question', async () => {
    const ear = earWith({})
    const first = ear.answer({ ...asked, wanted: 'embeddings' })
    const second = ear.answer({ ...asked, wanted: 'embeddings' })
    expect(await first).toEqual({})
    expect((await second).embeddings).toHaveLength(2)
    const third = ear.answer({ ...asked, wanted: 'embeddings', sentences: ['four'] })
    expect(await ear.answer({ to: 'ear', wanted: 'nothing', id: 'a' })).toEqual({})
    expect(await third).toEqual({})
    ear.stop()
  })
})
