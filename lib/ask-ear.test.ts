import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { askEar } from './ask-ear'
import type { Verdict } from './signals/verdict'
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

const verdictOn = (sentence: string): Verdict => ({
  heard: [{ signal: 'stall', from: 0, to: sentence.length, score: 1 }],
  denied: [],
})
const judging = (message: PageMessage) =>
  message.type === 'ear' && { type: 'heard', verdicts: message.sentences.map(verdictOn) }

beforeEach(() => {
  fakeBrowser.reset()
  sent.length = 0
})

describe('asking the ear', () => {
  test('takes as many messages as there must be, and keeps the order', async () => {
    answering(judging)
    const sentences = numbered(150)
    const verdicts = await askEar({ voice: 'prospect', surface: 'message' }, sentences, new AbortController().signal)
    expect(verdicts).toEqual(sentences.map(verdictOn))
    expect(sent.map((message) => message.type === 'ear' && message.sentences.length)).toEqual([64, 64, 22])
  })

  test('keeps what it has when newer sentences came first, and waits before it says so', async () => {
    vi.useFakeTimers()
    answering((message) => (sent.length === 2 ? { type: 'heard', verdicts: [] } : judging(message)))
    const sentences = numbered(150)
    let isDone = false
    const asked = askEar({ voice: 'rep', surface: 'draft' }, sentences, new AbortController().signal).finally(() => {
      isDone = true
    })
    await vi.advanceTimersByTimeAsync(1_999)
    expect(isDone).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await asked).toEqual(sentences.slice(0, 64).map(verdictOn))
    expect(sent, 'a third would be crowded out as well').toHaveLength(2)
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  test('sends the beginning of a very long sentence', async () => {
    answering(judging)
    expect(await askEar({ voice: 'rep', surface: 'draft' }, ['x'.repeat(5_000)], new AbortController().signal)).toEqual(
      [verdictOn('x'.repeat(2_000))],
    )
  })

  test('ends with nothing where there is no ear, and asks no further', async () => {
    answering(() => ({ type: 'heard' }))
    expect(
      await askEar({ voice: 'rep', surface: 'draft' }, numbered(150), new AbortController().signal),
    ).toBeUndefined()
    expect(sent).toHaveLength(1)
  })

  test.each([false, undefined, null])('ends with nothing when the answer is %s', async (answer) => {
    answering(() => answer)
    expect(await askEar({ voice: 'rep', surface: 'draft' }, ['one'], new AbortController().signal)).toBeUndefined()
  })

  test('ends with nothing when nobody is there', async () => {
    expect(await askEar({ voice: 'rep', surface: 'draft' }, ['one'], new AbortController().signal)).toBeUndefined()
  })

  test('stops what it asked for when the text is gone', async () => {
    let release = () => {}
    answering((message) => message.type === 'ear' && new Promise<void>((resolve) => (release = resolve)))
    const gone = new AbortController()
    const asked = askEar({ voice: 'rep', surface: 'draft' }, numbered(100), gone.signal)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    gone.abort()
    release()
    expect(await asked).toBeUndefined()
    const [question, stop] = sent
    expect(sent.map(({ type }) => type)).toEqual(['ear', 'ear-stop'])
    expect(stop).toMatchObject({ id: (question as { id: string }).id })
  })
})
