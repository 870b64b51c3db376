import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EncoderQueue, type QueueLimits } from './encoder-queue'
import type { SentenceEncoder } from './sentence-encoder'

/** A signal that never aborts. */
const forever = () => new AbortController().signal
const limits: QueueLimits = { sentences: 40, cached: 100, idle: 1_000 }
const numbered = (count: number, name = 'sentence') => Array.from({ length: count }, (_, at) => `${name} ${at}`)

/** An encoder that answers each batch when it is told to, and the batches it was given. */
function heldEncoder() {
  const batches: (readonly string[])[] = []
  const answers: (() => void)[] = []
  const encoder: SentenceEncoder = {
    encode(sentences) {
      batches.push(sentences)
      return new Promise((resolve) => {
        answers.push(() => resolve(sentences.map(vectorOf)))
      })
    },
  }
  return { encoder, batches, answerNext: () => vi.waitFor(() => (answers.shift() as () => void)()) }
}

const vectorOf = (sentence: string) => Float32Array.from([sentence.length])
const instant: SentenceEncoder = { encode: async (sentences) => sentences.map(vectorOf) }
const queueOf = (encoder: SentenceEncoder, onIdle = () => {}, held = limits) =>
  new EncoderQueue(async () => encoder, onIdle, held)

describe('what is asked', () => {
  test('comes back in its order, repeats and all', async () => {
    const sentences = ['a longer one', 'short', 'a longer one', '']
    expect(await queueOf(instant).embed(sentences, forever())).toEqual(sentences.map(vectorOf))
  })

  test('goes to the encoder in batches of 16, and once for a sentence', async () => {
    const encode = vi.spyOn(instant, 'encode')
    const queue = queueOf(instant)
    await queue.embed(numbered(35), forever())
    expect(encode.mock.calls.map(([batch]) => batch.length)).toEqual([16, 16, 3])
    await queue.embed(numbered(35), forever())
    expect(encode).toHaveBeenCalledTimes(3)
  })

  test('starts the encoder once, and not before', async () => {
    const start = vi.fn<() => Promise<SentenceEncoder>>(async () => instant)
    const queue = new EncoderQueue(start, () => {}, limits)
    expect(start).not.toHaveBeenCalled()
    await Promise.all([queue.embed(['one'], forever()), queue.embed(['two'], forever())])
    await queue.embed(['three'], forever())
    expect(start).toHaveBeenCalledTimes(1)
    queue.stop()
  })

  test('is served newest first', async () => {
    const { encoder, batches, answerNext } = heldEncoder()
    const queue = queueOf(encoder)
    const old = queue.embed(numbered(13, 'first'), forever())
    await vi.waitFor(() => expect(batches).toHaveLength(1))
    const middle = queue.embed(numbered(13, 'second'), forever())
    const newest = queue.embed(numbered(13, 'third'), forever())
    for (let batch = 0; batch < 3; batch++) await answerNext()
    await Promise.all([old, middle, newest])
    expect(batches.map(([sentence]) => sentence)).toEqual(['first 0', 'third 0', 'second 3'])
  })
})

describe('what is too much or wanted no more', () => {
  test('gives way, the oldest first', async () => {
    const { encoder, batches, answerNext } = heldEncoder()
    const queue = queueOf(encoder)
    const oldest = queue.embed(numbered(30, 'old'), forever())
    await vi.waitFor(() => expect(batches).toHaveLength(1))
    const newest = queue.embed(numbered(30, 'new'), forever())
    expect(await oldest).toBeUndefined()
    for (let batch = 0; batch < 3; batch++) await answerNext()
    expect(await newest).toHaveLength(30)
  })

  test('is never encoded once it is aborted', async () => {
    const { encoder, batches, answerNext } = heldEncoder()
    const queue = queueOf(encoder)
    const gone = new AbortController()
    const asked = queue.embed(numbered(20), gone.signal)
    await vi.waitFor(() => expect(batches).toHaveLength(1))
    gone.abort()
    await expect(asked).rejects.toThrow('aborted')
    await answerNext()
    const next = queue.embed(['another'], forever())
    await answerNext()
    await next
    expect(batches.map((batch) => batch.length)).toEqual([16, 1])
    await expect(queue.embed(['more'], gone.signal)).rejects.toThrow('aborted')
  })

  test('is forgotten when the cache is full', async () => {
    const encode = vi.spyOn(instant, 'encode')
    const queue = queueOf(instant, () => {}, { ...limits, cached: 2 })
    for (const sentence of ['one', 'two', 'one', 'three', 'one', 'two']) await queue.embed([sentence], forever())
    expect(encode.mock.calls.flatMap(([batch]) => batch)).toEqual(['one', 'two', 'three', 'two'])
  })
})

describe('an encoder that fails', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is said at once, and tried again only after the queue has stopped', async () => {
    const start = vi.fn<() => Promise<SentenceEncoder>>(async () => Promise.reject(new Error('damaged')))
    const onIdle = vi.fn<() => void>()
    const queue = new EncoderQueue(start, onIdle, limits)
    await expect(queue.embed(['one'], forever())).rejects.toThrow('damaged')
    await expect(queue.embed(['two'], forever())).rejects.toThrow('damaged')
    expect(start).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(limits.idle)
    expect(onIdle).toHaveBeenCalledTimes(1)
    start.mockResolvedValue(instant)
    expect(await queue.embed(['one'], forever())).toHaveLength(1)
  })

  test('in the middle rejects all that waits', async () => {
    let calls = 0
    const failing: SentenceEncoder = {
      encode: async (sentences) =>
        ++calls === 2 ? Promise.reject(new Error('out of memory')) : instant.encode(sentences),
    }
    const queue = queueOf(failing)
    const both = [queue.embed(numbered(20, 'a'), forever()), queue.embed(numbered(16, 'b'), forever())]
    const ends = await Promise.allSettled(both)
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })

  test.each([0, 2])('by answering %i vectors for one sentence is not believed', async (count) => {
    const odd: SentenceEncoder = { encode: async () => Array.from({ length: count }, () => vectorOf('')) }
    await expect(queueOf(odd).embed(['one'], forever())).rejects.toThrow('answered')
  })

  test('by never answering is let go of, and what it says later is not heard', async () => {
    const { encoder, answerNext } = heldEncoder()
    const onIdle = vi.fn<() => void>()
    const start = vi.fn<() => Promise<SentenceEncoder>>().mockResolvedValueOnce(encoder).mockResolvedValue(instant)
    const queue = new EncoderQueue(start, onIdle, limits)
    const asked = queue.embed(['one'], forever()).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(limits.idle)
    expect(await asked).toMatchObject({ code: 'hung' })
    expect(onIdle).toHaveBeenCalledTimes(1)
    expect(await queue.embed(['two'], forever())).toEqual([vectorOf('two')])
    await answerNext()
    expect(await queue.embed(['one', 'two'], forever())).toHaveLength(2)
  })
})

test('the clock runs only while there is an encoder, and from the last batch on', async () => {
  vi.useFakeTimers()
  const onIdle = vi.fn<() => void>()
  const queue = queueOf(instant, onIdle)
  expect(vi.getTimerCount()).toBe(0)
  await queue.embed(['one'], forever())
  await vi.advanceTimersByTimeAsync(limits.idle - 1)
  await queue.embed(['two'], forever())
  await vi.advanceTimersByTimeAsync(limits.idle - 1)
  expect(onIdle).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(onIdle).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
