import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onHoverIntent } from './hover-intent'

/** Mark `a` is at x 0 to 99 and `b` at 100 to 199, both above y 20; the open card is below y 50. */
const markAt = (x: number, y: number) => (y > 20 || x >= 200 ? undefined : x < 100 ? 'a' : 'b')

let asked: string[]
let move: (clientX: number, clientY: number, more?: object) => void
let cardIsOpen: boolean

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  cardIsOpen = false
  const listeners = new Map<string, (event: object) => void>()
  // only the browser makes trusted events: hand ours to the listener itself
  const surface = { addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener) }
  move = (clientX, clientY, more) =>
    listeners.get('pointermove')!({ isTrusted: true, pointerType: 'mouse', buttons: 0, clientX, clientY, ...more })
  onHoverIntent(
    surface as unknown as EventTarget,
    {
      at: markAt,
      over: (_, y) => cardIsOpen && y > 50,
      open(id) {
        asked.push(id)
        cardIsOpen = true
      },
      leave() {
        asked.push('leave')
        cardIsOpen = false
      },
    },
    new AbortController().signal,
  )
})

afterEach(() => vi.useRealTimers())

function rest(time: number): string[] {
  vi.advanceTimersByTime(time)
  return asked
}

test('opens for a pointer that rests on words, and only then', () => {
  move(10, 10)
  expect(rest(270)).toEqual([])
  move(60, 10)
  expect(rest(270)).toEqual([])
  expect(rest(20)).toEqual(['a'])
})

test('no timer runs while the pointer is elsewhere', () => {
  move(300, 40)
  move(310, 40)
  expect(vi.getTimerCount()).toBe(0)
})

test('passing over words opens nothing', () => {
  move(10, 10)
  move(10, 40)
  expect(rest(1000)).toEqual([])
})

test('the way to the card does not close it; leaving both does', () => {
  move(10, 10)
  rest(280)
  move(10, 40)
  rest(200)
  move(10, 60)
  expect(rest(1000)).toEqual(['a'])
  move(300, 40)
  expect(rest(310)).toEqual(['a', 'leave'])
})

test('does not open again while the pointer stays, and does when it comes back', () => {
  move(10, 10)
  rest(280)
  cardIsOpen = false
  move(12, 10)
  expect(rest(1000)).toEqual(['a'])
  move(10, 40)
  move(10, 10)
  expect(rest(1000)).toEqual(['a', 'a'])
})

test('goes from one mark to the next', () => {
  move(10, 10)
  rest(280)
  move(110, 10)
  expect(rest(290)).toEqual(['a', 'b'])
  expect(rest(1000)).toEqual(['a', 'b'])
})

test('a finger, a drag and an event made by the page open nothing', () => {
  move(10, 10, { pointerType: 'touch' })
  move(10, 10, { buttons: 1 })
  move(10, 10, { isTrusted: false })
  expect(rest(1000)).toEqual([])
})
