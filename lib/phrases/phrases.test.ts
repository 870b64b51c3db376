import { describe, expect, test } from 'vitest'
import { compilePhrases } from './compile-phrases'
import { PhraseSet } from './phrase-set'
import { isPhrase, parsePhrase } from './parse-phrase'

/** The words that the phrase finds in a one-sentence text. */
function found(source: string, text: string, lists?: Record<string, string[]>): string[] {
  const { compiled, problems } = compilePhrases([lists ? { source, lists } : { source }])
  expect([...problems.values()]).toEqual([])
  return new PhraseSet(compiled).match(text, 0, text.length).map(({ from, to }) => text.slice(from, to))
}

describe('the phrase language', () => {
  test.each([
    ['next step[s]', 'The next steps are clear', ['next steps']],
    ['next step[s]', 'The next stepping stone', []],
    ['check(ing|ed) in', 'Just CHECKED   in', ['CHECKED   in']],
    ['[the] next step', 'a next step', ['next step']],
    ['what (are|is) [the|your] next steps', 'So what are next steps', ['what are next steps']],
    ['what (are|is) [the|your] next steps', 'So what are your next steps', ['what are your next steps']],
    ['what is [the] plan', 'Well, what’s the plan', ['what’s the plan']],
    ["what's the plan", 'what is the plan', ['what is the plan']],
    ['we would love', 'we’d love', ['we’d love']],
    ["don't want", 'I do not want', ['do not want']],
    ['do not want', "I don't want; dont want", ["don't want", 'dont want']],
    ['let us talk', "Let's talk", ["Let's talk"]],
    ['follow up', 'a follow-up', ['follow-up']],
    ['follow-up', 'a follow – up', ['follow – up']],
    ['good * idea', 'a good little idea', ['good little idea']],
    ['good * idea', 'a good idea', []],
    ['let me ... know', 'let me please just know', ['let me please just know']],
    ['let me ... know', 'let me know', ['let me know']],
    ['let me ... know', 'let me a b c d e f know', ['let me a b c d e f know']],
    ['let me ... know', 'let me a b c d e f g know', []],
    ['by {weekday}', 'by Thursday', ['by Thursday']],
    ['{money} off', 'that is $5,000 off', ['$5,000 off']],
    ['# % off', 'take 20% off', ['20% off']],
    ['in {duration}', 'in 3 weeks', ['in 3 weeks']],
    ['caf[e]s are', 'Cafés are', ['Cafés are']],
    ['just check[ing] in', 'ju\u00adst chec\u200bking in', ['ju\u00adst chec\u200bking in']],
    ['you (should|have to) have got', "You've got it", []],
    ['you (should|have to) have got', 'You have to have got it', ['You have to have got']],
    ['go (so|,|and) on', 'go on', []],
    ['go (so|and|) on', 'go on', ['go on']],
    ["I 've accepted", 'I banana accepted', []],
    ["I 've accepted", "I've accepted it", ["I've accepted"]],
    ["n't lost", 'CEO lost', []],
    ["rock'n'roll band", 'unknown band', []],
    ['we cannot tell', 'we can not tell', ['we can not tell']],
    ['cannot tell them', "can't tell them", ["can't tell them"]],
    ['let me know', 'see https://x.example/let-me-know now', []],
  ])('%s in "%s"', (source, text, expected) => {
    expect(found(source, text)).toEqual(expected)
  })

  test('starts a sentence only where ^ is written', () => {
    expect(found('^ just checking in', 'Just checking in')).toHaveLength(1)
    expect(found('^ just checking in', 'Hi Priya, just checking in')).toHaveLength(1)
    expect(found('^ just checking in', 'I am just checking in')).toHaveLength(0)
  })

  test('asks only where ? is written', () => {
    expect(found('any updates ?', 'Any updates?')).toHaveLength(1)
    expect(found('any updates ?', 'Send any updates.')).toHaveLength(0)
  })

  test('a pack’s own list comes before the built-in one', () => {
    expect(found('see you {soon}', 'see you mañana', { soon: ['manana'] })).toHaveLength(1)
  })

  test('a list may name another list, and itself to no avail', () => {
    const lists = { when: ['{weekday}', 'midnight', '{when}'] }
    expect(found('by {when} sharp', 'by Thursday sharp', lists)).toHaveLength(1)
    expect(found('by {when} sharp', 'by midnight sharp', lists)).toHaveLength(1)
    expect(found('by {when} sharp', 'by sharp', lists)).toHaveLength(0)
  })

  test('phrases that begin alike do not disturb each other', () => {
    const sources = ['let me know', 'let me (know|think)', 'let me ... think', 'let (me|us) know']
    const phrases = new PhraseSet(compilePhrases(sources.map((source) => ({ source }))).compiled)
    const hits = phrases.match('let me just think', 0, 17)
    expect(hits.map(({ phrase }) => sources[phrase])).toEqual(['let me ... think'])
    const indexes = phrases.match('let me know', 0, 11).map(({ phrase }) => phrase)
    expect(new Set(indexes)).toEqual(new Set([0, 1, 3]))
  })
})

describe('a phrase with a mistake', () => {
  test.each([
    ['interesting', /One word alone/],
    ['[the] [next]', /Nothing in this phrase is required/],
    ['... next step', /gap at the start/],
    ['next step ...', /gap at the end/],
    ['what (are|is next', /never closed/],
    ['by {weekday', /brace is never closed/],
    ['next step[s', /never closed/],
    ['next ) step', /no meaning here/],
    ['go ((((( deep )))))', /nested too deeply/],
    ['next () step', /empty/],
  ])('%s is refused with its reason', (source, reason) => {
    const result = parsePhrase(source)
    expect(isPhrase(result) ? 'understood' : result[0]?.message).toMatch(reason)
  })

  test('an unknown list is named', () => {
    const { problems } = compilePhrases([{ source: 'by {nowhere}' }])
    expect(problems.get(0)?.[0]?.message).toContain('{nowhere}')
  })

  test('an unknown list that a list names is named', () => {
    const { problems } = compilePhrases([{ source: 'the {doc}', lists: { doc: ['{nowhere}'] } }])
    expect(problems.get(0)?.[0]?.message).toContain('{nowhere}')
  })

  test('an entry of a list that cannot be read is named', () => {
    const { problems } = compilePhrases([{ source: 'the {doc}', lists: { doc: ['(order form|contract)[s]'] } }])
    expect(problems.get(0)?.[0]?.message).toMatch(/\{doc\} has "\(order form\|contract\)\[s\]"/)
  })

  test('does not stop the others', () => {
    const { compiled } = compilePhrases([{ source: 'by {nowhere}' }, { source: 'next steps' }])
    expect(new PhraseSet(compiled).match('next steps', 0, 10)).toHaveLength(1)
  })
})
