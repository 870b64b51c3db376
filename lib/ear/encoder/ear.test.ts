import { describe, expect, test, vi } from 'vitest'
import { Ear, type EarParts } from './ear'
import type { SentenceEncoder } from './sentence-encoder'

const encoder: SentenceEncoder = {
  encode: async (sentences) => sentences.map((one) => Float32Array.from([one.length])),
}
const earWith = (parts: Partial<EarParts>) => new Ear({ start: async () => encoder, onIdle: () => {}, ...parts })
const scores = { to: 'ear', wanted: 'scores', id: 'a', voice: 'rep', sentences: ['one', 'three'] } as const

describe('an ear', () => {
  test('answers with what the head makes of the vectors, as plain numbers', async () => {
    const score = vi.fn<NonNullable<EarParts['score']>>((_, sentences) =>
      sentences.map(() => Float32Array.from([0.5, 1])),
    )
    const ear = earWith({ score })
    expect(await ear.answer(scores)).toEqual({
      scores: [
        [0.5, 1],
        [0.5, 1],
      ],
    })
    expect(score).toHaveBeenCalledWith('rep', scores.sentences, [Float32Array.from([3]), Float32Array.from([5])])
    ear.stop()
  })

  test('has no scores without a head, and vectors for who asks for them', async () => {
    const ear = earWith({})
    expect(await ear.answer(scores)).toEqual({})
    expect(await ear.answer({ ...scores, wanted: 'embeddings' })).toEqual({ embeddings: [[3], [5]] })
    ear.stop()
  })

  test.each([
    ['start', { start: () => Promise.reject(new Error('damaged')) }],
    [
      'score',
      {
        score: () => {
          throw new Error('damaged')
        },
      },
    ],
  ] satisfies [string, Partial<EarParts>][])('that cannot %s says why, and does not reject', async (_, parts) => {
    const ear = earWith(parts)
    expect((await ear.answer(scores)).failed).toContain('damaged')
    ear.stop()
  })

  test('answers with nothing what is stopped, and what asks under the same id is another question', async () => {
    const ear = earWith({})
    const first = ear.answer({ ...scores, wanted: 'embeddings' })
    const second = ear.answer({ ...scores, wanted: 'embeddings' })
    expect(await first).toEqual({})
    expect((await second).embeddings).toHaveLength(2)
    const third = ear.answer({ ...scores, wanted: 'embeddings', sentences: ['four'] })
    expect(await ear.answer({ to: 'ear', wanted: 'nothing', id: 'a' })).toEqual({})
    expect(await third).toEqual({})
    ear.stop()
  })
})
