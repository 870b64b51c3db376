import { describe, expect, test } from 'vitest'
import type { SignalId } from '../../signals/signals'
import { carryingClause } from './clause'
import { buckets, embeddingSize, featuresOf, gramsOf, wordsOf } from './features'
import { Head, type Output } from './head'
import { readHead, writeHead } from './head-file'
import { judge } from './judge'

const meaning = Float32Array.from({ length: embeddingSize }, (_, index) => (index === 0 ? 1 : 0))

/** An output that likes the words of `liked`. */
function output(signal: SignalId, liked: string, more: Partial<Output> = {}): Output {
  const grams = new Int8Array(buckets)
  for (const { bucket } of gramsOf(wordsOf(liked))) grams[bucket] = 100
  const embedding = new Int8Array(embeddingSize)
  const line = { bias: -4, slope: 1, shift: 0, threshold: 0.9, veto: 0.05 }
  const steps = { gramStep: 0.1, embeddingStep: 0.1, hiddenStep: 0.1 }
  return { signal, grams, embedding, hidden: new Int8Array([0, 0]), ...steps, ...line, ...more }
}

function head(...outputs: Output[]): Head {
  const weights = new Int8Array(2 * embeddingSize)
  weights[0] = 10
  weights[embeddingSize] = -10
  return new Head('prospect', { weights, step: 0.1, bias: [0, 0] }, outputs)
}

describe('a head', () => {
  test('gives a probability for each output: high for words it likes', () => {
    const [liked, not] = head(output('stall', 'think it over'), output('send-info', 'a deck')).score(
      featuresOf('think it over'),
      meaning,
    )
    expect(liked).toBeGreaterThan(0.99)
    expect(not).toBeLessThan(0.05)
  })

  test('hears by its hidden units, of which those below zero are silent', () => {
    const by = (hidden: number[]) =>
      head(output('stall', '', { hidden: new Int8Array(hidden) })).rawScores(featuresOf(''), meaning)[0]
    expect(by([20, 0])).toBeCloseTo(-4 + 2)
    expect(by([0, 20])).toBeCloseTo(-4)
  })

  test('refuses an embedding of another size', () => {
    expect(() => head().score(featuresOf('a'), new Float32Array(3))).toThrow('512 numbers')
  })
})

describe('a head file', () => {
  const file = { trainedOn: 'abc', heads: [head(output('stall', 'think it over'), output('send-info', 'a deck'))] }
  const bytes = writeHead(file)

  test('is read as it was written', () => {
    expect(readHead(bytes, 'abc')).toEqual(file)
    expect(writeHead(readHead(bytes))).toEqual(bytes)
  })

  test('is refused where it was trained on other sentences', () => {
    expect(() => readHead(bytes, 'def')).toThrow('trained on abc, not on def')
  })

  test.each([
    ['nothing', new Uint8Array(), 'no such file'],
    ['another file', new TextEncoder().encode('<!doctype html><title>404'), 'no such file'],
    ['another version', bytes.with(3, 9), 'version 9'],
    ['half of it', bytes.slice(0, bytes.length / 2), 'damaged'],
    ['a flipped bit', bytes.with(5_000, (bytes[5_000] as number) ^ 1), 'damaged'],
  ])('is refused where it is %s', (_, damaged, why) => {
    expect(() => readHead(damaged)).toThrow(why)
  })
})

describe('a verdict', () => {
  const ears = head(output('stall', 'think it over'), output('send-info', 'send a deck'))

  test('names what is likely enough, and what is sure not to be meant', () => {
    const { heard, denied } = judge(ears, 'think it over', 'message', meaning)
    expect(heard).toEqual([expect.objectContaining({ signal: 'stall', from: 0, to: 13 })])
    expect(denied).toEqual(['send-info'])
  })
})

describe('the clause that carries a finding', () => {
  const stall = output('stall', 'think it over')
  const clause = (sentence: string) => {
    const { from, to } = carryingClause(sentence, stall)
    return sentence.slice(from, to)
  }

  test.each([
    ['Thanks for the call, but we need to think it over.', 'but we need to think it over'],
    ['We will think it over; the demo on Friday was good.', 'We will think it over'],
    ['We will think it over', 'We will think it over'],
    ['🎉 Good news, all – we will think it over!', 'we will think it over'],
    ['Nothing of the kind, we said.', 'Nothing of the kind, we said'],
  ])('%s', (sentence, expected) => {
    expect(clause(sentence)).toBe(expected)
  })

  test('is the whole of a sentence without words', () => {
    expect(carryingClause('🎉🎉', stall)).toEqual({ from: 0, to: 4 })
  })
})
