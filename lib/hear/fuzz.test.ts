import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInPacks } from '../packs/built-in'
import { readPack } from '../packs/read-pack'
import { compilePhrases } from '../phrases/compile-phrases'
import { isPhrase, parsePhrase } from '../phrases/parse-phrase'
import { voices } from '../signals/signals'
import { compileHearing } from './compile-hearing'
import { Hearing } from './hearing'

const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
const compiled = compileHearing(rules)
const hearings = voices.map((voice) => new Hearing(voice, compiled[voice]))

/** Whether every finding stands in the text where it says, in order and apart from the others. */
function isSound(text: string): boolean {
  return hearings.every((hearing) => {
    let end = 0
    return hearing.hear(text, 'draft').every(({ from, to, text: words }) => {
      const sound = from >= end && to > from && text.slice(from, to) === words
      end = to
      return sound
    })
  })
}

const flagged = rules.flatMap(({ examples }) => examples.flag)
const odd = [
  '😀',
  '\ud800',
  '\u0301',
  '\u200b',
  '\u202e',
  'مرحبا',
  '漢字',
  '\u00a0',
  '...',
  '!!',
  '>',
  '\n',
  '"',
  '(',
  "'",
]

describe('whatever the text, findings are sound', () => {
  test('random Unicode', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), isSound))
  })

  test('flagged sentences cut up and mixed with odd characters', () => {
    const piece = fc.oneof(
      fc.constantFrom(...odd),
      fc
        .tuple(fc.constantFrom(...flagged), fc.nat(60), fc.nat(60))
        .map(([text, from, length]) => text.slice(from, from + length)),
    )
    const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))
    fc.assert(fc.property(texts, isSound))
  })

  test.each([
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['a hundred thousand full stops', '.'.repeat(100_000)],
    ['a hundred thousand lines', 'a\n'.repeat(100_000)],
    ['one sentence of thirty thousand words', 'let me know what you think and '.repeat(5_000)],
    ['lone surrogates', '\udc00\ud800'.repeat(10_000)],
  ])('%s', (_, text) => {
    expect(isSound(text)).toBe(true)
  })
})

describe('whatever is written as a phrase', () => {
  const sign = fc.constantFrom(
    '(',
    ')',
    '[',
    ']',
    '|',
    '{',
    '}',
    '*',
    '...',
    '^',
    '?',
    ' ',
    'word',
    'next',
    '#',
    '%',
    "'s",
    '😀',
    '{weekday}',
  )
  const phrases = fc.array(sign, { maxLength: 24 }).map((signs) => signs.join(''))

  test('it is understood or refused with a place, and never throws', () => {
    fc.assert(
      fc.property(phrases, (source) => {
        const parsed = parsePhrase(source)
        if (isPhrase(parsed)) compilePhrases([{ source }])
        else
          return (
            parsed.length > 0 && parsed.every(({ at, message }) => at >= -1 && at <= source.length && message !== '')
          )
        return true
      }),
    )
  })

  test('deeply nested brackets are refused, not followed', () => {
    const parsed = parsePhrase(`${'('.repeat(10_000)}next step${')'.repeat(10_000)}`)
    expect(isPhrase(parsed)).toBe(false)
  })
})
