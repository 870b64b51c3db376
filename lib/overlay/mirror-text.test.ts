// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { createMirrorText } from './mirror-text'

function StaticRange(init: StaticRangeInit): StaticRangeInit {
  return init
}
const view = { document, StaticRange } as never

function start(value: string) {
  const words = document.createElement('div')
  const text = createMirrorText(words, view)
  text.write(value)
  return { text, words }
}

const values = [
  '',
  'one',
  'one\ntwo',
  'one\n\ntwo\nthree',
  '\n\n',
  'one\ntwo\n',
  'two',
  'one\nx two\nthree\none\ntwo',
  'three\none',
]

test('holds what was written, whatever stood there before', () => {
  for (const before of values)
    for (const after of values) {
      const { text, words } = start(before)
      text.write(after)
      expect(words.textContent).toBe(after)
    }
})

test('an edit leaves the other lines, and the rest of its own, alone', () => {
  const { text, words } = start('one\ntwo words\nthree')
  const nodes = [...words.children].map((line) => line.firstChild)
  const write = vi.spyOn(nodes[1] as Text, 'replaceData')
  text.write('one\nmy two words\nthree')
  expect([...words.children].map((line) => line.firstChild)).toEqual(nodes)
  expect(write.mock.calls).toEqual([[0, 0, 'my ']])
})

test('finds any stretch again, over lines too', () => {
  const value = 'one\n\ntwo\nthree'
  const { text } = start(value)
  for (let from = 0; from < value.length; from++)
    for (let to = from + 1; to <= value.length; to++) {
      const { startContainer, startOffset, endContainer, endOffset } = text.range(from, to)!
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      expect(range.toString()).toBe(value.slice(from, to))
    }
  expect(text.range(3, 99)).toBeNull()
  expect(text.range(3, 3)).toBeNull()
})
