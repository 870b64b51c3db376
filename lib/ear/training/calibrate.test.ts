import { describe, expect, test } from 'vitest'
import { logistic } from '../head/head'
import { calibrate, vetoFor } from './calibrate'

describe('a line from score to probability', () => {
  test('gives the share that is there where the scores say nothing else', () => {
    const judged = Array.from({ length: 400 }, (_, index) => ({ score: index % 2, there: index % 8 < (index % 2) * 6 }))
    const { slope, shift } = calibrate(judged)
    expect(logistic(slope + shift)).toBeCloseTo(0.75, 1)
    expect(logistic(shift)).toBeLessThan(0.02)
  })
})

describe('a veto', () => {
  const hits = (there: boolean, ...probabilities: number[]) =>
    probabilities.map((probability) => ({ probability, there }))

  test('lies between the wrong hits that go and the right ones that stay', () => {
    expect(vetoFor([...hits(false, 0.01, 0.02), ...hits(true, 0.04, 0.9)], 2, 0.1)).toBeCloseTo(0.03)
  })

  test('takes a right hit only for more than it is worth of wrong ones', () => {
    const wrong = hits(false, 0.02, 0.02)
    expect(vetoFor([...hits(true, 0.01), ...wrong], 2, 0.1)).toBe(0)
    expect(vetoFor([...hits(true, 0.01), ...wrong, ...hits(false, 0.02)], 2, 0.1)).toBeGreaterThan(0.02)
  })

  test('is never above the highest', () => {
    expect(vetoFor(hits(false, 0.05, 0.3), 2, 0.1)).toBe(0.1)
    expect(vetoFor(hits(true, 0.05), 2, 0.1)).toBe(0)
  })
})
