import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from './sentences'

const split = (text: string) => splitSentences(text).map(({ from, to }) => text.slice(from, to))

describe('sentences', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Dr. Nair met Mr. J. Smith at 3.30 p.m. on Monday.', ['Dr. Nair met Mr. J. Smith at 3.30 p.m. on Monday.']],
    ['We pay $1,200.50 a month. That hurts.', ['We pay $1,200.50 a month.', 'That hurts.']],
    ['See www.acme.com/a.b?c=d. Thanks.', ['See www.acme.com/a.b?c=d.', 'Thanks.']],
    ['Use e.g. Excel. Or not.', ['Use e.g. Excel.', 'Or not.']],
    [
      'It was Acme Inc. that called. Acme Inc. They called.',
      ['It was Acme Inc. that called.', 'Acme Inc.', 'They called.'],
    ],
    ['Hmm... maybe later. Well… Yes.', ['Hmm... maybe later.', 'Well…', 'Yes.']],
    ['Hi Priya\n\nthanks for today\nBest, Alex', ['Hi Priya', 'thanks for today', 'Best, Alex']],
    [
      'We would like to see how the crews are planned before\nwe decide on anything. Thanks.',
      ['We would like to see how the crews are planned before\nwe decide on anything.', 'Thanks.'],
    ],
    ['- first point\n- second point', ['- first point', '- second point']],
    ['1. Send the deck\n2. Book a call', ['1. Send the deck', '2. Book a call']],
    ['He said "we will see." Then he left.', ['He said "we will see."', 'Then he left.']],
    ['no worries if not.On Thursday Tom wrote', ['no worries if not.', 'On Thursday Tom wrote']],
    ['ok. thanks. bye', ['ok.', 'thanks.', 'bye']],
    ['', []],
    ['  \n ', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  test('are in order, do not overlap, and leave out nothing but white space', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('a', 'B', '.', '?', '!', '…', ' ', '\n', '"', '1', 'Mr.', 'e.g.', '😀', '\ud800'), {
          maxLength: 80,
        })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = splitSentences(text)
        const gaps = [{ from: 0, to: 0 }, ...sentences].map(({ to }, index) => text.slice(to, sentences[index]?.from))
        expect(gaps.join('').trim()).toBe('')
        expect(sentences.every(({ from, to }) => from < to)).toBe(true)
        expect(sentences.toSorted((a, b) => a.from - b.from)).toEqual(sentences)
      }),
    )
  })

  test('take time linear in the text, whatever it is', () => {
    for (const text of ['.'.repeat(100_000), 'a'.repeat(1_000_000), '. '.repeat(100_000), '\n'.repeat(100_000)]) {
      expect(splitSentences(text).length).toBeLessThanOrEqual(text.length)
    }
  })
})
