import { describe, expect, test } from 'vitest'
import { businessTimes } from './business-times'
import { fillRewording, rewordingText } from './fill-rewording'
import { fitInto, replacedSpan } from './replaced-span'

const occasion = { now: Date.UTC(2026, 10, 24, 9), locale: 'en-GB', timeZone: 'Europe/London' } // a Tuesday

describe('a rewording', () => {
  test('takes what the page knows, and leaves blanks for the rest', () => {
    const template = 'Hi {first-name}, I suggest a {what:30-minute call} with {who} on {when}.'
    expect(fillRewording(template, { 'first-name': 'Priya' }, occasion).parts).toEqual([
      'Hi ',
      'Priya',
      ', I suggest a ',
      { blank: 'what', value: '30-minute call' },
      ' with ',
      { blank: 'who', value: '' },
      ' on ',
      { blank: 'when', value: expect.stringMatching(/^Thu,? 26 Nov, 10:00$/) as string },
      '.',
    ])
  })

  test('proposes a later time for each {when}', () => {
    const text = rewordingText(fillRewording('{when} or {when}?', {}, occasion))
    expect(text).toMatch(/^Thu,? 26 Nov, 10:00 or Fri,? 27 Nov, 10:00\?$/)
  })

  test('shows an open blank in brackets', () => {
    expect(rewordingText(fillRewording('{their-goal} with {company}', {}, occasion))).toBe(
      '[their goal] with [company]',
    )
  })

  test('takes no fact from where objects keep their own things', () => {
    expect(fillRewording('{constructor}', {}, occasion).parts).toEqual([{ blank: 'constructor', value: '' }])
  })
})

describe('proposed times', () => {
  test('skip weekends and write as the reader does', () => {
    const friday = { ...occasion, now: Date.UTC(2026, 10, 27, 9), locale: 'de-DE' }
    expect(businessTimes(friday).next().value).toBe('Di., 1. Dez., 10:00')
  })
})

describe('the words a rewording takes the place of', () => {
  const replaced = (text: string, words: string) => {
    const from = text.indexOf(words)
    const span = replacedSpan(text, { from, to: from + words.length })
    return text.slice(span.from, span.to)
  }

  test.each([
    [
      'Hello. What are the next steps in your process? Bye.',
      'What are the next steps',
      'What are the next steps in your process?',
    ],
    ['Hi Priya, just checking in.', 'just checking in', 'just checking in.'],
    ['Thanks for today, let me know what you think!', 'let me know', 'let me know what you think!'],
    ['I attach the deck and let me know what you think.', 'let me know', 'let me know what you think.'],
    [
      'I would love you to let me know what you think.',
      'let me know',
      'I would love you to let me know what you think.',
    ],
    ['One line\nlet me know', 'let me know', 'let me know'],
  ])('%j: %j', (text, words, expected) => {
    expect(replaced(text, words)).toBe(expected)
  })

  test('keep a capital where a sentence opens, and none where it goes on', () => {
    const fit = (text: string, from: number, words: string) => fitInto(text, { from, to: text.length }, words)
    expect(fit('Hi. let me know', 4, 'Here is a plan.')).toBe('Here is a plan.')
    expect(fit('Hi Priya, let me know', 10, 'Here is a plan.')).toBe('here is a plan.')
    expect(fit('Hi Priya, let me know', 10, 'I suggest a call.')).toBe('I suggest a call.')
    expect(fit('Hi Priya\nlet me know', 9, 'Here is a plan.')).toBe('Here is a plan.')
  })
})
