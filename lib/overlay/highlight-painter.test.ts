// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Tone } from '../signals/signals'
import { paintRanges } from './highlight-painter'
import type { Mark, ToRange } from './painter'

/** A Highlight as far as it matters: a set of ranges. It counts what is written to it. */
class FakeHighlight extends Set<Range> {
  priority = 0
}
const registry = new Map<string, FakeHighlight>()
Object.assign(window, { Highlight: FakeHighlight })
Object.defineProperty(window, 'CSS', { value: { highlights: registry } })

let view: AbortController
let root: HTMLElement

beforeEach(() => {
  view?.abort()
  registry.clear()
  view = new AbortController()
  document.body.textContent = ''
  root = document.createElement('p')
  root.append('one two three')
  document.body.append(root)
})

const mark = (id: string, from: number, to: number, tone: Tone = 'lead'): Mark => ({ id, tone, from, to })
const toRange: ToRange = (from, to) => {
  const text = root.firstChild as Text
  if (to > text.length) return null
  return { startContainer: text, startOffset: from, endContainer: text, endOffset: to, collapsed: from === to }
}
const drawn = (tone: Tone) => [...(registry.get(`sideline-${tone}`) ?? [])]
const start = () => paintRanges(root, toRange, view.signal)

test('an unchanged mark keeps its live range, and nothing is written to it', () => {
  const painter = start()
  painter.paint([mark('a', 0, 3), mark('b', 4, 7)])
  const [range] = drawn('lead')
  const setStart = vi.spyOn(range!, 'setStart')
  painter.paint([mark('a', 0, 3)])
  expect(drawn('lead')).toEqual([range])
  expect(setStart).not.toHaveBeenCalled()
})

test('a mark that moved takes its range along', () => {
  const painter = start()
  painter.paint([mark('a', 0, 3)])
  const [range] = drawn('lead')
  painter.paint([mark('a', 4, 7)])
  expect(drawn('lead')[0]).toBe(range)
  expect(range!.toString()).toBe('two')
})

test('a range whose nodes are gone is made again', () => {
  const painter = start()
  painter.paint([mark('a', 4, 7)])
  root.textContent = 'one two three'
  painter.paint([mark('a', 4, 7)])
  expect(drawn('lead').map(String)).toEqual(['two'])
})

test('another tone moves it to another highlight', () => {
  const painter = start()
  painter.paint([mark('a', 0, 3)])
  painter.paint([mark('a', 0, 3, 'nice')])
  expect(registry.has('sideline-lead')).toBe(false)
  expect(drawn('nice').map(String)).toEqual(['one'])
})

test('a mark that is nowhere is not drawn', () => {
  start().paint([mark('a', 0, 99)])
  expect(registry.size).toBe(0)
})

test('painters share a highlight, and each takes back only its own', () => {
  const other = new AbortController()
  start().paint([mark('a', 0, 3)])
  paintRanges(root, toRange, other.signal).paint([mark('a', 4, 7)])
  expect(drawn('lead')).toHaveLength(2)
  other.abort()
  expect(drawn('lead').map(String)).toEqual(['one'])
})

test('what the page cleared or overwrote comes back with the next paint', () => {
  const painter = start()
  painter.paint([mark('a', 0, 3)])
  registry.get('sideline-lead')!.clear()
  registry.set('sideline-lead', new FakeHighlight())
  painter.paint([mark('a', 0, 3)])
  expect(drawn('lead').map(String)).toEqual(['one'])
})
