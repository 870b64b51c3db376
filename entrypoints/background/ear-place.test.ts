import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { EarAnswer } from '../../lib/ear/encoder/ear-request'
import { askEar } from './ear-place'

const question = { to: 'ear', wanted: 'embeddings', id: 'a', sentences: ['one'] } as const
const answer: EarAnswer = { embeddings: [[1]] }

/**
 * A browser whose offscreen document answers so, call by call; it closes where the answer rejects. As in Chromium it is open
 * before it listens.
 */
function withDocument(...answers: readonly (() => Promise<EarAnswer>)[]) {
  let isOpen = false
  let listens = false
  let calls = 0
  const opened = vi.fn<() => Promise<void>>(async () => {
    isOpen = true
    await new Promise((resolve) => setTimeout(resolve))
    listens = true
  })
  Object.assign(fakeBrowser, { offscreen: { createDocument: opened } })
  Object.assign(fakeBrowser.runtime, {
    getContexts: async () => (isOpen ? [{}] : []),
    sendMessage: async () => {
      if (!listens) throw new Error('Could not establish connection. Receiving end does not exist.')
      return answers[calls++]?.().catch((error: unknown) => {
        isOpen = listens = false
        throw error
      })
    },
  })
  return opened
}

const stopped = () => Promise.reject(new Error('The message port closed before a response was received.'))

beforeEach(() => fakeBrowser.reset())

describe('the ear’s document', () => {
  test('opens with the first question, and once', async () => {
    const opened = withDocument(
      async () => answer,
      async () => answer,
    )
    expect(await askEar(question)).toEqual(answer)
    expect(await askEar(question)).toEqual(answer)
    expect(opened).toHaveBeenCalledTimes(1)
  })

  test('is asked by nobody before it listens, though the browser counts it as open', async () => {
    const opened = withDocument(
      async () => answer,
      async () => answer,
    )
    const first = askEar(question)
    while (opened.mock.calls.length === 0) await Promise.resolve()
    expect(await Promise.all([first, askEar(question)])).toEqual([answer, answer])
  })

  test('that is stopped in the middle of a batch is opened again, and asked again', async () => {
    const opened = withDocument(stopped, async () => answer)
    expect(await askEar(question)).toEqual(answer)
    expect(opened).toHaveBeenCalledTimes(2)
  })

  test('that is stopped again and again is a trouble with a name, and not asked for ever', async () => {
    const opened = withDocument(stopped, stopped)
    expect((await askEar(question)).failed).toEqual({ code: 'silent', why: 'It gave no answer.' })
    expect(opened).toHaveBeenCalledTimes(2)
  })

  test('that the browser does not open is a trouble too', async () => {
    withDocument().mockRejectedValue(new Error('Only a single offscreen document may be created.'))
    expect((await askEar(question)).failed?.code).toBe('other')
  })
})
