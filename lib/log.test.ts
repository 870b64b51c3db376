import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteEvent } from '../entrypoints/background/note-event'
import { type LogEvent, logText, readLog, withEvent } from './log'

const damaged: LogEvent = { event: 'ear', code: 'damaged' }
const full: LogEvent = { event: 'cache', code: 'full' }

beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('navigator', { userAgent: 'Chromium' })
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.2.3' }) })
})

describe('the log', () => {
  test('keeps events in order, and counts what happens again at once', () => {
    const log = [damaged, damaged, full, damaged].reduce(
      (log, event, at) => withEvent(log, event, at),
      [] as ReturnType<typeof withEvent>,
    )
    expect(log).toEqual([
      { ...damaged, at: 1, times: 2 },
      { ...full, at: 2, times: 1 },
      { ...damaged, at: 3, times: 1 },
    ])
  })

  test('never holds more than 50 entries, and drops the oldest', () => {
    let log: ReturnType<typeof withEvent> = []
    for (let at = 0; at < 120; at++) log = withEvent(log, at % 2 ? damaged : full, at)
    expect(log).toHaveLength(50)
    expect(log.at(0)?.at).toBe(70)
    expect(log.at(-1)?.at).toBe(119)
  })

  test('loses none of several events at once', async () => {
    expect(await readLog()).toEqual([])
    await Promise.all([damaged, full, damaged].map(noteEvent))
    expect((await readLog()).map(({ code }) => code)).toEqual(['damaged', 'full', 'damaged'])
  })

  test('stops nothing when it cannot be written', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('full'))
    await expect(noteEvent(damaged)).resolves.toBeUndefined()
    await noteEvent(full)
    expect((await readLog()).map(({ code }) => code)).toEqual(['full'])
  })

  test('is handed on as lines of times and codes', () => {
    const [head, ...lines] = logText([{ ...damaged, at: 1_795_521_600_000, times: 2 }]).split('\n')
    expect(head).toBe('Sideline 1.2.3, Chromium')
    expect(lines).toEqual(['2026-11-24T12:00:00.000Z ear damaged ×2'])
  })
})
