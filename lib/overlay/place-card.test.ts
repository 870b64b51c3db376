import { expect, test } from 'vitest'
import { meets, placeCard, type Box, type Place } from './place-card'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })
const window = box(8, 8, 792, 592)
const size = { width: 360, height: 240 }

const place = (anchor: Box, avoid: readonly Box[] = [], view = window) =>
  placeCard({ ...size, anchor, avoid, view, gap: 8 })
const boxOf = ({ left, top }: Place) => box(left, top, left + size.width, top + size.height)

test('stands below the words, flush with their left edge', () => {
  expect(place(box(100, 100, 250, 120))).toMatchObject({ left: 100, top: 128 })
})

test('moves in from the right edge', () => {
  expect(place(box(700, 100, 780, 120))).toMatchObject({ left: 432, top: 128 })
})

test('stands above words near the bottom', () => {
  expect(place(box(100, 500, 250, 520))).toMatchObject({ left: 100, top: 252 })
})

test('goes round what is to be avoided, and no further than it must', () => {
  const send = box(100, 140, 180, 170)
  const placed = boxOf(place(box(100, 100, 250, 120), [send]))
  expect(meets(placed, send)).toBe(false)
  expect(placed).toMatchObject({ left: 100, top: 178 })
})

test('covers neither the words nor the line being typed in any corner of the window', () => {
  for (let left = 10; left < 700; left += 69)
    for (let top = 10; top < 560; top += 55) {
      const words = box(left, top, left + 90, top + 20)
      const typed = box(8, top + 20, 792, top + 42)
      const placed = boxOf(place(words, [typed]))
      expect(meets(placed, words) || meets(placed, typed), `${left}, ${top}`).toBe(false)
    }
})

test('stands beside words that leave no room above or below', () => {
  expect(place(box(100, 100, 250, 120), [], box(8, 8, 792, 300))).toMatchObject({ left: 258, top: 8 })
})

test('is cut to the roomier side when it fits nowhere', () => {
  const low = box(8, 8, 480, 300)
  expect(place(box(100, 100, 250, 120), [], low)).toEqual({ left: 100, top: 128, maxHeight: 172 })
  expect(place(box(100, 200, 250, 220), [], low)).toEqual({ left: 100, top: 8, maxHeight: 184 })
})

test('covers words that fill the window rather than show nothing', () => {
  expect(place(box(8, 0, 792, 600)).maxHeight).toBe(584)
})
