import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { ExampleRule } from '../../signals/example-rule'
import type { Verdict } from '../../signals/verdict'
import { embeddingSize } from '../head/features'
import { type Backdrop, backdropOf, readBackdrop, type Written, writeBackdrop } from './backdrop'
import { Lessons } from './lessons'

/** A vector that leans one way, so that sentences of a topic lie together. */
const vector = (topic: number, turn: number) => {
  const numbers = new Float32Array(embeddingSize)
  numbers[topic] = 0.8
  numbers[100 + turn] = 0.6
  return numbers
}
const written = (topic: number, turn: number, more: Partial<Written> = {}): Written => ({
  text: `plain words number ${'abcdefgh'[turn]}`,
  voice: 'rep',
  signals: [],
  embedding: vector(topic, turn),
  ...more,
})
const plain = [1, 2, 3].flatMap((topic) => Array.from({ length: 8 }, (_, turn) => written(topic, turn)))
const backdrop = backdropOf(plain)

const rule: ExampleRule = {
  id: 'team/discount',
  signal: 'early-discount',
  surfaces: ['draft'],
  flag: ['one off', 'two off', 'three off'],
  pass: ['four off'],
}
const vectors = new Map([
  ['one off', vector(0, 11)],
  ['two off', vector(0, 12)],
  ['three off', vector(0, 13)],
  ['four off', vector(0, 14)],
  ['like two', vector(0, 12)],
  ['like four', vector(0, 14)],
  ['plain', vector(1, 15)],
])
const embed = vi.fn<(texts: readonly string[]) => Promise<Float32Array[]>>(async (texts) =>
  texts.map((text) => vectors.get(text) as Float32Array),
)
const nothing: Verdict = { heard: [], denied: [] }

async function hear(
  sentence: string,
  more: { verdict?: Verdict; rules?: ExampleRule[]; surface?: 'draft' | 'note' } = {},
) {
  const { verdict = nothing, rules = [rule], surface = 'draft' } = more
  const asked = { place: { voice: 'rep', surface }, sentences: [sentence], taught: rules } as const
  const embeddings = await embed([sentence])
  const [judged] = await new Lessons(async () => backdrop).judge(asked, { verdicts: [verdict], embeddings }, embed)
  return judged as Verdict
}

describe('a rule taught by example', () => {
  test('hears what is near its examples, and says which is nearest', async () => {
    const { heard } = await hear('like two')
    expect(heard).toMatchObject([
      { signal: 'early-discount', from: 0, to: 8, rule: 'team/discount', example: 'two off' },
    ])
  })

  test.each([
    ['what is nearer to one that must pass', 'like four', {}],
    ['other sentences', 'plain', {}],
    ['on a surface it is not for', 'like two', { surface: 'note' }],
    ['what another voice says', 'like two', { rules: [{ ...rule, signal: 'stall' }] }],
  ] satisfies [string, string, Parameters<typeof hear>[1]][])('does not hear %s', async (_, sentence, more) => {
    expect(await hear(sentence, more)).toEqual(nothing)
  })

  test('is heard in place of the head, and leaves its other signals alone', async () => {
    const headHeard = (['early-discount', 'pitch-first'] as const).map((signal) => ({
      signal,
      from: 0,
      to: 3,
      score: 1,
    }))
    const { heard, denied } = await hear('like two', { verdict: { heard: headHeard, denied: ['stall'] } })
    expect(heard.map(({ signal, rule: by }) => [signal, by])).toEqual([
      ['early-discount', 'team/discount'],
      ['pitch-first', undefined],
    ])
    expect(denied).toEqual(['stall'])
  })

  test('is learnt once, and without any nothing is loaded', async () => {
    const load = vi.fn<() => Promise<Backdrop>>(async () => backdrop)
    const lessons = new Lessons(load)
    await lessons.of([], embed)
    expect(load).not.toHaveBeenCalled()
    const [first] = await lessons.of([rule], embed)
    embed.mockClear()
    const [again] = await lessons.of([{ ...rule }], embed)
    expect(again).toBe(first)
    expect(embed).not.toHaveBeenCalled()
    expect((await lessons.of([{ ...rule, pass: [] }], embed))[0]).not.toBe(first)
    expect(load).toHaveBeenCalledOnce()
  })
})

describe('the backdrop', () => {
  test('is read as it was written, but for a byte a number', () => {
    const read = readBackdrop(writeBackdrop([written(1, 2, { voice: 'manager', signals: ['stall'] }), written(2, 3)]))
    expect(read.sentences.map(({ voice, signals }) => [voice, signals])).toEqual([
      ['manager', ['stall']],
      ['rep', []],
    ])
    const [first] = read.sentences
    expect(first?.sentence.embedding[1]).toBeCloseTo(0.8, 2)
    expect(first?.sentence.embedding[102]).toBeCloseTo(0.6, 2)
  })

  test.each([
    ['empty', () => new Uint8Array()],
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['another file', () => new Uint8Array(readFileSync('public/ear-head.bin'))],
  ])('is refused when it is %s', (_, change) => {
    expect(() => readBackdrop(change(writeBackdrop(plain)))).toThrow('damaged')
  })
})
