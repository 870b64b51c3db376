import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { EarAnswer, EarRequest } from '../../lib/ear/encoder/ear-request'
import { firstSettings } from '../../lib/settings'
import type { Verdict } from '../../lib/signals/verdict'
import { askEar, tellEar } from './ear-place'
import { hear, stopHearing } from './hear'
import { database } from './open-database'
import { earTroubleItem, logItem, policyItem, settingsItem } from './stored-items'

vi.mock('./ear-place')

const place = { voice: 'rep', surface: 'draft' } as const
const verdictOn = (sentence: string): Verdict => ({
  heard: [{ signal: 'stall', from: 0, to: sentence.length, score: 1 }],
  denied: [],
})
const judging = async (request: EarRequest): Promise<EarAnswer> =>
  'sentences' in request ? { verdicts: request.sentences.map(verdictOn) } : {}
const asked = () => vi.mocked(askEar).mock.calls.map(([request]) => 'sentences' in request && request.sentences)
let name = 0
/** Sentences that no test has used: what is heard once is known from then on. */
const fresh = (count: number) => Array.from({ length: count }, () => `Sentence ${name++}`)

beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('fetch', async () => new Response('head'))
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) })
  vi.mocked(askEar).mockReset().mockImplementation(judging)
  vi.mocked(tellEar).mockReset()
})

describe('hearing', () => {
  test('asks the ear for what it has not said before, each sentence once, and answers in order', async () => {
    const [a = '', b = '', c = ''] = fresh(3)
    await hear('1', place, [a])
    const answer = await hear('2', place, [b, a, b, c])
    expect(answer.verdicts).toEqual([b, a, b, c].map(verdictOn))
    expect(asked()).toEqual([[a], [b, c]])
    await hear('3', place, [a, b, c])
    expect(asked()).toHaveLength(2)
    await vi.waitFor(async () => expect(await database.verdicts.count()).toBeGreaterThanOrEqual(3))
  })

  test('answers with an empty list what gave way, and asks it anew', async () => {
    vi.mocked(askEar).mockResolvedValueOnce({ crowded: true })
    const sentences = fresh(2)
    expect(await hear('1', place, sentences)).toEqual({ type: 'heard', verdicts: [] })
    expect((await hear('2', place, sentences)).verdicts).toHaveLength(2)
  })

  test('does not ask what was stopped before it was looked up', async () => {
    const answer = hear('1', place, fresh(1))
    await stopHearing('1')
    expect(await answer).toEqual({ type: 'heard' })
    expect(askEar).not.toHaveBeenCalled()
  })

  test('is off where the user has switched it off, unless the company has set it', async () => {
    await settingsItem.setValue({ ...firstSettings, ear: false })
    expect(await hear('1', place, fresh(1))).toEqual({ type: 'heard' })
    await policyItem.setValue({ ear: true })
    expect((await hear('2', place, fresh(1))).verdicts).toHaveLength(1)
    await settingsItem.setValue(firstSettings)
    await policyItem.setValue({ ear: false })
    expect(await hear('3', place, fresh(1))).toEqual({ type: 'heard' })
    expect(askEar).toHaveBeenCalledTimes(1)
  })

  test('tells a trouble in words, logs its code, and forgets the words when it is over', async () => {
    vi.mocked(askEar).mockResolvedValue({ failed: { code: 'damaged', why: 'A file is damaged.' } })
    expect(await hear('1', place, fresh(1))).toEqual({ type: 'heard' })
    await hear('2', place, fresh(1))
    expect(await earTroubleItem.getValue()).toBe('A file is damaged.')
    vi.mocked(askEar).mockImplementation(judging)
    await hear('3', place, fresh(1))
    expect(await earTroubleItem.getValue()).toBe('')
    expect(await logItem.getValue()).toMatchObject([{ event: 'ear', code: 'damaged', times: 2 }])
  })
})

// the last: this worker leaves the store alone from then on
test('hearing goes on where the store is gone', async () => {
  database.close({ disableAutoOpen: true })
  const sentences = fresh(2)
  expect((await hear('1', place, sentences)).verdicts).toEqual(sentences.map(verdictOn))
  await vi.waitFor(async () => expect(await logItem.getValue()).toMatchObject([{ event: 'cache', code: 'failed' }]))
})
