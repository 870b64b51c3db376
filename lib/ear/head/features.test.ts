import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buckets, featuresOf, gramsOf, wordsOf } from './features'

const words = (sentence: string) => wordsOf(sentence).map(({ text }) => text)

describe('words', () => {
  test('are folded: case, accents, curly quotes, numbers', () => {
    expect(words('We’re HAPPY with the café, 20% off?')).toEqual([
      'were',
      'happy',
      'with',
      'the',
      'cafe',
      '#',
      'off',
      '?',
    ])
  })

  test('keep their UTF-16 offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (sentence) => {
        for (const { from, to } of wordsOf(sentence)) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(sentence.length)
        }
      }),
    )
  })

  test('of emoji only there are none, and 2 000 words are cut short', () => {
    expect(words('🎉🎉')).toEqual([])
    expect(words('word '.repeat(2_000)).length).toBeLessThan(2_000)
  })
})

test('a gram knows the words it is of', () => {
  const grams = gramsOf(wordsOf('let me think'))
  expect(grams.map(({ first, last }) => [first, last])).toContainEqual([0, 2])
  expect(grams.every(({ first, last }) => first >= 0 && last <= 2 && first <= last)).toBe(true)
})

describe('features', () => {
  test('are the same for the same words, sorted, each bucket once', () => {
    const { indices, value } = featuresOf('Let me know, let me know.')
    expect(featuresOf('let me KNOW let me know').indices).toEqual(indices)
    expect([...indices]).toEqual([...new Set(indices)].toSorted((a, b) => a - b))
    expect(indices.at(-1)).toBeLessThan(buckets)
    expect(indices.length * value ** 2).toBeCloseTo(1)
  })

  test('of nothing are nothing', () => {
    expect(featuresOf('')).toEqual({ indices: new Uint16Array(), value: 0 })
  })
})
