import { describe, expect, test } from 'vitest'
import { batchesOf } from './batches-of'

const ofLengths = (...lengths: readonly number[]) => lengths.map((length) => Array.from({ length }, () => 1))

describe('batches', () => {
  test('put together what is of a length, and leave out what is empty', () => {
    expect(batchesOf(ofLengths(9, 0, 2, 5))).toEqual([[2, 3, 0]])
    expect(batchesOf(ofLengths(0, 0))).toEqual([])
  })

  test('hold 16 short sentences, and fewer long ones', () => {
    const sizes = (length: number) =>
      batchesOf(ofLengths(...Array.from({ length: 20 }, () => length))).map((one) => one.length)
    expect(sizes(10)).toEqual([16, 4])
    expect(sizes(128)).toEqual([5, 5, 5, 5])
  })

  test('hold each sentence once', () => {
    const sentences = ofLengths(...Array.from({ length: 100 }, (_, at) => 1 + ((at * 37) % 128)))
    expect(
      batchesOf(sentences)
        .flat()
        .toSorted((a, b) => a - b),
    ).toEqual([...sentences.keys()])
  })
})
