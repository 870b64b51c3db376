import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { LogEvent } from '../../lib/log'
import type { Verdict } from '../../lib/signals/verdict'
import type { KeptVerdict } from '../../lib/store/kept-verdict'
import { HeardBefore, type VerdictStore } from './heard-before'

const place = { voice: 'prospect', surface: 'message' } as const
const verdict: Verdict = { heard: [{ signal: 'stall', from: 0, to: 4, score: 0.98 }], denied: [] }
const said = new Map([['Let me think about it.', verdict]])
const noted: LogEvent[] = []

/** A store in memory, and what it holds. */
function memoryStore() {
  const rows = new Map<string, KeptVerdict>()
  const store: VerdictStore = {
    recall: vi.fn<VerdictStore['recall']>(async (keys) => keys.map((key) => rows.get(key)?.verdict)),
    keep: vi.fn<VerdictStore['keep']>(async (added) => added.forEach((row) => void rows.set(row.key, row))),
  }
  return { store, rows }
}

const heardBefore = (store: VerdictStore, version = 'one') =>
  new HeardBefore(
    store,
    async () => version,
    (event) => void noted.push(event),
  )

beforeEach(() => {
  noted.length = 0
})

describe('what was heard before', () => {
  test('is known again, at once from memory and later from the store', async () => {
    const { store } = memoryStore()
    const first = heardBefore(store)
    expect(await first.recall(place, [...said.keys()])).toEqual(new Map())
    await first.keep(place, said)
    expect(await first.recall(place, ['Let me think about it.', 'Something else.'])).toEqual(said)
    expect(await heardBefore(store).recall(place, [...said.keys()]), 'by another worker').toEqual(said)
    expect(noted).toEqual([])
  })

  test('is asked of the store once', async () => {
    const { store } = memoryStore()
    await heardBefore(store).keep(place, said)
    const next = heardBefore(store)
    await next.recall(place, [...said.keys()])
    await next.recall(place, [...said.keys()])
    expect(store.recall).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['by another ear', place, 'two'],
    ['by somebody else', { ...place, voice: 'rep' }, 'one'],
    ['somewhere else', { ...place, surface: 'note' }, 'one'],
  ] as const)('is not what was said %s', async (_, elsewhere, version) => {
    const { store } = memoryStore()
    await heardBefore(store).keep(place, said)
    expect(await heardBefore(store, version).recall(elsewhere, [...said.keys()])).toEqual(new Map())
  })

  test('is kept without a word of it', async () => {
    const { store, rows } = memoryStore()
    await heardBefore(store).keep(place, said)
    const [row] = rows.values()
    expect(row?.key).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['key', 'used', 'verdict'])
    expect(JSON.stringify([...rows])).not.toContain('think')
  })
})

describe('a store that', () => {
  test.each([
    ['cannot be read', 'failed', new Error('UnknownError')],
    ['has no room', 'full', new DOMException('full', 'QuotaExceededError')],
  ])('%s is told of once and left alone; memory goes on', async (_, code, error) => {
    const store: VerdictStore = {
      recall: vi.fn<VerdictStore['recall']>(() => Promise.reject(error)),
      keep: vi.fn<VerdictStore['keep']>(() => Promise.reject(error)),
    }
    const before = heardBefore(store)
    expect(await before.recall(place, [...said.keys()])).toEqual(new Map())
    await before.keep(place, said)
    expect(await before.recall(place, [...said.keys(), 'Something else.'])).toEqual(said)
    expect(store.recall).toHaveBeenCalledTimes(1)
    expect(store.keep).not.toHaveBeenCalled()
    expect(noted).toEqual([{ event: 'cache', code }])
  })

  test('has no room for what is new loses nothing that was heard', async () => {
    const keep = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    const before = heardBefore({ ...memoryStore().store, keep })
    await before.keep(place, said)
    expect(await before.recall(place, [...said.keys()])).toEqual(said)
    expect(noted).toEqual([{ event: 'cache', code: 'full' }])
  })

  test('hangs is waited for half a second, once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const recall = vi.fn<VerdictStore['recall']>(() => new Promise(() => {}))
    const before = heardBefore({ recall, keep: async () => {} })
    const asked = before.recall(place, [...said.keys()])
    await vi.waitFor(() => expect(recall).toHaveBeenCalled())
    await vi.advanceTimersByTimeAsync(500)
    expect(await asked).toEqual(new Map())
    expect(await before.recall(place, [...said.keys()])).toEqual(new Map())
    expect(recall).toHaveBeenCalledTimes(1)
    expect(noted).toEqual([{ event: 'cache', code: 'late' }])
    vi.useRealTimers()
  })

  test('is not asked while nobody knows which ear it is', async () => {
    const { store } = memoryStore()
    const before = new HeardBefore(
      store,
      () => Promise.reject(new Error('missing')),
      (event) => void noted.push(event),
    )
    await before.keep(place, said)
    expect(await before.recall(place, [...said.keys()])).toEqual(new Map())
    expect(store.recall).not.toHaveBeenCalled()
    expect(noted).toEqual([{ event: 'cache', code: 'failed' }])
  })
})
