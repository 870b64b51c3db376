import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { askEar } from './ask-ear'
import type { PageMessage } from './messages'

const sent: PageMessage[] = []
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `sentence ${at}`)

/** The background as a page sees it: keeps what it is sent, and answers. */
function answering(answer: (message: PageMessage) => unknown): void {
  const runtime = fakeBrowser.runtime as { sendMessage(message: PageMessage): Promise<unknown> }
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message) => {
    sent.push(message)
    return answer(message)
  })
}

const scoring = (message: PageMessage) =>
  message.type === 'ear' && { type: 'heard', scores: message.sentences.map((sentence) => [sentence.length]) }

beforeEach(() => {
  fakeBrowser.reset()
  sent.length = 0
})

describe('asking the ear', () => {
  test('takes as many messages as there must be, and keeps the order', async () => {
    answering(scoring)
    const sentences = numbered(150)
    const scores = await askEar('prospect', sentences, new AbortController().signal)
    expect(scores).toEqual(sentences.map((sentence) => [sentence.length]))
    expect(sent.map((message) => message.type === 'ear' && message.sentences.length)).toEqual([64, 64, 22])
  })

  test('sends the beginning of a very long sentence', async () => {
    answering(scoring)
    expect(await askEar('rep', ['x'.repeat(5_000)], new AbortController().signal)).toEqual([[2_000]])
  })

  test('ends with nothing where there is no ear, and asks no further', async () => {
    answering(() => ({ type: 'heard' }))
    expect(await askEar('rep', numbered(150), new AbortController().signal)).toBeUndefined()
    expect(sent).toHaveLength(1)
  })

  test.each([false, undefined, null])('ends with nothing when the answer is %s', async (answer) => {
    answering(() => answer)
    expect(await askEar('rep', ['one'], new AbortController().signal)).toBeUndefined()
  })

  test('ends with nothing when nobody is there', async () => {
    expect(await askEar('rep', ['one'], new AbortController().signal)).toBeUndefined()
  })

  test('stops what it asked for when the text is gone', async () => {
    let release = () => {}
    answering((message) => message.type === 'ear' && new Promise<void>((resolve) => (release = resolve)))
    const gone = new AbortController()
    const asked = askEar('rep', numbered(100), gone.signal)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    gone.abort()
    release()
    expect(await asked).toBeUndefined()
    const [question, stop] = sent
    expect(sent.map(({ type }) => type)).toEqual(['ear', 'ear-stop'])
    expect(stop).toMatchObject({ id: (question as { id: string }).id })
  })
})
