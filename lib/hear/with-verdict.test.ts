import { expect, test } from 'vitest'
import type { Finding } from '../signals/finding'
import type { SignalId } from '../signals/signals'
import type { Verdict } from '../signals/verdict'
import { withVerdict } from './with-verdict'

const sentence = 'Send a deck, we must think it over'
const found = (signal: SignalId, text: string): Finding => {
  const from = sentence.indexOf(text)
  return { signal, rule: 'p/r', from, to: from + text.length, text, voice: 'prospect', score: 1 }
}
const heard = (signal: SignalId, from: number, to: number): Verdict['heard'][number] => ({
  signal,
  from,
  to,
  score: 0.9,
})
const together = (phrases: readonly Finding[], verdict: Partial<Verdict>) =>
  withVerdict({ sentence, voice: 'prospect', phrases, verdict: { heard: [], denied: [], ...verdict } }).map(
    ({ signal, rule, text }) => [signal, rule, text],
  )

test('phrases and ear add up', () => {
  expect(together([found('send-info', 'Send a deck')], { heard: [heard('stall', 13, 34)] })).toEqual([
    ['send-info', 'p/r', 'Send a deck'],
    ['stall', 'ear', 'we must think it over'],
  ])
})

test('a signal is found once, by the phrase', () => {
  expect(together([found('stall', 'think it')], { heard: [heard('stall', 13, 34)] })).toEqual([
    ['stall', 'p/r', 'think it'],
  ])
})

test('what the ear is sure is not meant is taken back', () => {
  expect(together([found('stall', 'think it')], { denied: ['stall'] })).toEqual([])
})

test('what does not lie in the sentence is no finding', () => {
  expect(together([], { heard: [heard('stall', 13, 35)] })).toEqual([])
})

test('what a rule taught by example hears carries the rule and the example', () => {
  const taught = { rule: 'team/taught', example: 'Let us think.' }
  const verdict: Verdict = { heard: [{ ...heard('stall', 13, 34), ...taught }], denied: [] }
  expect(withVerdict({ sentence, voice: 'prospect', phrases: [], verdict })).toMatchObject([
    { signal: 'stall', rule: 'team/taught', example: 'Let us think.', text: 'we must think it over' },
  ])
})
