import { expect, test } from 'vitest'
import type { FrameReport } from '../../lib/messages'
import { sumReports } from './sum-reports'

const report = (more: Partial<FrameReport>): FrameReport => ({
  heard: [],
  health: 'Mail: reading pane seen, compose seen',
  paused: false,
  unread: 0,
  openBlanks: 0,
  strangers: [],
  ...more,
})

test('the frames of a page are told as one', () => {
  const stall = { signal: 'stall', count: 2, quotes: ['not a priority', 'next year'] } as const
  const sum = sumReports([
    report({ heard: [stall], openBlanks: 1, strangers: ['sam hill'] }),
    report({ heard: [stall], unread: 1_200, openBlanks: 1, strangers: ['sam hill', 'jen'] }),
  ])
  expect(sum.heard).toEqual([
    { signal: 'stall', count: 4, quotes: ['not a priority', 'next year', 'not a priority', 'next year'] },
  ])
  expect(sum.strangers).toEqual(['sam hill', 'jen'])
  expect(sum.health.at(-1)).toBe('2 blanks in your draft are still open.')
  expect(sum.notRead).toMatch(/1.?200 characters/)
})

test('nothing is said of what is not there', () => {
  const sum = sumReports([report({})])
  expect(sum).toEqual({ heard: [], health: ['Mail: reading pane seen, compose seen'], paused: false, strangers: [] })
})
