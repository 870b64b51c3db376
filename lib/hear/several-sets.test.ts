import { expect, test } from 'vitest'
import { compileRules } from '../packs/compile-rules'
import type { Rule } from '../packs/rule'
import { Hearing } from './hearing'

const rule = (id: string, says: string, more: Partial<Rule> = {}): Rule => {
  return { id, signal: 'stall', says: [says], unless: [], surfaces: [], lists: {}, ...more }
}
const set = (...rules: Rule[]) => compileRules(rules).compiled
const builtIn = set(
  rule('stall/later', 'maybe next year then'),
  rule('nice/idea', 'a good idea', { signal: 'polite-interest' }),
)
const text = 'A good idea, maybe next year then.'
const heardBy = (hearing: Hearing) =>
  hearing.hear(text, 'message').map(({ rule, isQuiet }) => (isQuiet ? `(${rule})` : rule))

test('rules of several sets hear together, and at equal rank the company’s go first, then imported ones, then the user’s own', () => {
  const [own, team, policy] = [1, 2, 3].map((tier) =>
    set(rule(`tier/${tier}`, 'next year', { tier: tier as 1 | 2 | 3 })),
  )
  if (!own || !team || !policy) throw new Error('no sets')
  expect(heardBy(new Hearing('prospect', builtIn))).toEqual(['nice/idea', 'stall/later'])
  expect(heardBy(new Hearing('prospect', [builtIn, own]))).toEqual(['nice/idea', 'tier/1'])
  expect(heardBy(new Hearing('prospect', [policy, builtIn, own, team]))).toEqual(['nice/idea', 'tier/3'])
  expect(heardBy(new Hearing('prospect', [builtIn, team, own]))).toEqual(['nice/idea', 'tier/2'])
})

test('a rule that is off is left out, and so is the ear where its signal is off', () => {
  const switches = { off: ['stall/later', 'ear/stall'], quiet: {} }
  const hearing = new Hearing('prospect', [builtIn], switches)
  const verdict = { heard: [{ signal: 'stall' as const, from: 13, to: 33, score: 1 }], denied: [] }
  hearing.learn(text, 'message', verdict)
  expect(heardBy(hearing)).toEqual(['nice/idea'])
  const other = new Hearing('prospect', [builtIn], { off: ['stall/later'], quiet: {} })
  other.learn(text, 'message', verdict)
  expect(heardBy(other)).toEqual(['nice/idea', 'ear'])
})

test('a quiet rule is heard, displaces nothing, and speaks once its time is over', () => {
  const own = set(rule('team/later', 'maybe next year', { tier: 1 }))
  const until = (time: number) => ({ off: [], quiet: { 'team/later': time } })
  expect(heardBy(new Hearing('prospect', [builtIn, own], until(Date.now() + 60_000)))).toEqual([
    'nice/idea',
    'stall/later',
    '(team/later)',
  ])
  expect(heardBy(new Hearing('prospect', [builtIn, own], until(Date.now() - 1)))).toEqual(['nice/idea', 'team/later'])
})
