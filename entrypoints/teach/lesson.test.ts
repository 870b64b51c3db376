import { expect, test } from 'vitest'
import { trialWords } from './lesson'

test.each([
  [3, 3, true, '3 messages seen, sender known for 3, compose seen.'],
  [1, 0, false, '1 message seen, sender known for 0, compose not seen.'],
  [0, 0, true, 'No message is found that way. Start again, and press the words of another one.'],
])('%i messages, %i senders, compose %s', (count, senders, compose, words) => {
  const messages = Array.from({ length: count }, () => ({ place: {}, body: {} as HTMLElement }))
  expect(trialWords({ messages, senders, compose })).toBe(words)
})
