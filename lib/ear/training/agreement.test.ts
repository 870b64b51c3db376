import { describe, expect, test } from 'vitest'
import type { SignalId } from '../../signals/signals'
import { agreement, f1 } from './agreement'
import type { ReadTwice } from './labelled'

const read = (first: SignalId[], second: SignalId[]): ReadTwice => ({
  text: 'Let me think about it.',
  voice: 'prospect',
  surface: 'message',
  signals: second,
  first,
  doubt: false,
})

describe('agreement', () => {
  test('counts the very same signals, in any order', () => {
    const readings = [
      read(['stall', 'send-info'], ['send-info', 'stall']),
      read(['stall', 'send-info'], ['stall']),
      read([], []),
      read([], ['stall']),
    ]
    expect(agreement(readings)).toMatchObject({ read: 4, same: 2, marked: 3, sameOfMarked: 1 })
  })

  test('tells by signal who heard it', () => {
    const { bySignal, micro } = agreement([
      read(['stall'], ['stall']),
      read(['stall'], ['gatekeeping']),
      read([], ['gatekeeping']),
    ])
    expect(bySignal.get('stall')).toEqual({ both: 1, firstOnly: 1, secondOnly: 0 })
    expect(bySignal.get('gatekeeping')).toEqual({ both: 0, firstOnly: 0, secondOnly: 2 })
    expect(micro).toEqual({ both: 1, firstOnly: 1, secondOnly: 2 })
    expect(f1(micro)).toBeCloseTo(0.4)
  })

  test('takes chance out of hearing anything or nothing', () => {
    const times = (count: number, one: ReadTwice) => Array.from({ length: count }, () => one)
    const heard: SignalId[] = ['stall']
    // The textbook table of 20, 5, 10 and 15: 0.70 observed, 0.50 by chance.
    const table = [
      ...times(20, read(heard, heard)),
      ...times(5, read(heard, [])),
      ...times(10, read([], heard)),
      ...times(15, read([], [])),
    ]
    expect(agreement(table).kappa).toBeCloseTo(0.4)
    expect(agreement([read(heard, []), read([], heard)]).kappa).toBe(-1)
    expect(agreement([read([], [])]).kappa).toBe(1)
  })
})
