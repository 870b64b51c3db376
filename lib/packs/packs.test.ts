import { describe, expect, test } from 'vitest'
import { signals, type SignalId } from '../signals/signals'
import { builtInPacks } from './built-in'
import { type AuthoredRule, examplesOf, isTaught } from './rule'
import { describeProblem, readPack } from './read-pack'

const good = {
  id: 'next',
  signal: 'asks-for-next-step',
  says: ['what (are|is) [the|your] next step[s]'],
  examples: { flag: ['What are the next steps?'], pass: ['The next steps are below.'] },
}
const problemsOf = (...rules: readonly unknown[]) =>
  readPack({ id: 'team', rules }, 'team.json').problems.map(describeProblem)

function isWhole({ why, source, ask, instead, examples }: AuthoredRule): boolean {
  const enough = examples.flag.length >= 8 && examples.pass.length >= 8 && ask.length >= 1 && instead.length >= 3
  return why !== '' && source !== '' && enough
}

describe('the built-in packs', () => {
  test.each(builtInPacks)('$file passes its gate with all its examples', ({ file, json }) => {
    const { pack, problems } = readPack(json, file)
    expect(problems.map(describeProblem)).toEqual([])
    expect(`${pack?.id}.json`).toBe(file)
    expect(pack?.rules.filter((rule) => !isWhole(rule)).map(({ id }) => id)).toEqual([])
  })

  test('every signal is heard', () => {
    const heard = new Set<SignalId>(
      builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules.map(({ signal }) => signal) ?? []),
    )
    expect(signals.map(({ id }) => id).filter((id) => !heard.has(id))).toEqual([])
  })
})

test('a rule may hold examples in place of phrases', () => {
  const flag = ['Who signs?', 'Who pays?', 'Who decides?']
  const taught = { id: 'who', signal: 'tells-not-asks', examples: { flag } }
  const { pack, problems } = readPack({ id: 'team', rules: [taught] }, 'team.json')
  expect(problems).toEqual([])
  expect(pack?.rules.map((rule) => [isTaught(rule), examplesOf(rule)])).toEqual([
    [true, { id: 'team/who', signal: 'tells-not-asks', surfaces: [], flag, pass: [] }],
  ])
})

describe('a pack with a mistake', () => {
  test('says the file, the rule, the field and the reason, and the rest works', () => {
    const { pack, problems } = readPack(
      { id: 'team', rules: [good, { ...good, id: 'bad', says: ['the ('] }] },
      'team.json',
    )
    expect(pack?.rules.map(({ id }) => id)).toEqual(['team/next'])
    expect(problems.map(describeProblem)).toEqual([
      'team.json: rule team/bad: says[0]: "the (", character 5: This "(" is never closed.',
    ])
  })

  test.each([
    ['an unknown signal', { ...good, signal: 'nonsense' }, /rule team\/next: signal: .*22 signals/],
    [
      'neither phrase nor example',
      { ...good, says: [], examples: { flag: [], pass: [] } },
      /neither a phrase nor an example/,
    ],
    [
      'too few examples in place of a phrase',
      { ...good, says: [], examples: { flag: ['Who signs?', 'Who pays?'] } },
      /examples\.flag: has no phrase and only 2 to flag: write a phrase, or at least 3/,
    ],
    [
      'what cancels phrases where there are none',
      { ...good, says: [], unless: ['{weekday}'], examples: { flag: ['Who signs?', 'Who pays?', 'Who decides?'] } },
      /unless: works with phrases only/,
    ],
    [
      'an example that is not flagged',
      { ...good, examples: { flag: ['Hello there.'] } },
      /flag\[0\]: must be flagged and is not/,
    ],
    [
      'an example that is flagged',
      { ...good, examples: { pass: ['What is next step?'] } },
      /pass\[0\]: must not be flagged/,
    ],
    ['an unknown list', { ...good, says: ['by {nowhere}'] }, /no list called \{nowhere\}/],
    ['no id', { ...good, id: undefined }, /rule team\/#1: id/],
    ['something else than a rule', 7, /rule team\/#1/],
  ])('%s', (_, rule, reason) => {
    expect(problemsOf(rule).join('\n')).toMatch(reason)
  })

  test('an id that is used twice', () => {
    expect(problemsOf(good, good)).toEqual(['team.json: rule team/next: id: is used twice in this pack'])
  })

  test('a form from the future', () => {
    const { pack, problems } = readPack({ format: 2, id: 'team', rules: [good] }, 'team.json')
    expect(pack).toBeUndefined()
    expect(problems.map(describeProblem).join()).toMatch('does not know')
  })

  test.each([null, 'text', 7, [], {}, { id: 'x' }, { id: 'x', rules: 'none' }])('%j is no pack', (json) => {
    const { pack, problems } = readPack(json, 'x.json')
    expect(pack).toBeUndefined()
    expect(problems.length).toBeGreaterThan(0)
  })
})
