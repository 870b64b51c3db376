import { expect, test, vi } from 'vitest'
import { compileHearing } from '../../lib/hear/compile-hearing'
import { Hearing } from '../../lib/hear/hearing'
import { Listener } from '../../lib/hear/listener'
import { Listeners } from './listeners'

const hearing = new Hearing('prospect', compileHearing([]).prospect)
const begin = () => new Listener(hearing, 'message')
const spoken = { voice: 'prospect', surface: 'message' } as const
const never = new AbortController().signal

test('a message that comes back is not heard again', async () => {
  const hear = vi.spyOn(hearing, 'hearSentence')
  const listeners = new Listeners()
  for (let visit = 0; visit < 3; visit++) {
    for (const text of ['Thank you. We talk on Monday.', 'Not yet.'])
      await listeners.of(spoken, text, begin).read(text, never)
  }
  expect(hear).toHaveBeenCalledTimes(3)
})

test('the same words in another voice are', () => {
  const listeners = new Listeners()
  const theirs = listeners.of(spoken, 'Not yet.', begin)
  expect(listeners.of({ ...spoken, voice: 'rep' }, 'Not yet.', begin)).not.toBe(theirs)
})

test('one who was not told all is not asked again', () => {
  const listeners = new Listeners()
  const first = listeners.of(spoken, 'Not yet.', begin)
  listeners.drop(first)
  expect(listeners.of(spoken, 'Not yet.', begin)).not.toBe(first)
})

test('what is kept has an end', () => {
  const listeners = new Listeners()
  const first = listeners.of(spoken, 'first', begin)
  for (let count = 0; count < 1_000; count++) listeners.of(spoken, `${count}`, begin)
  expect(listeners.of(spoken, 'first', begin)).not.toBe(first)
})
