import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./highlights.css', import.meta.url), 'utf8')
const lines = [...css.matchAll(/underline (\w+) \dpx (#[\da-f]{6})/g)].map(([, pattern, colour]) => ({
  pattern,
  colour: colour!,
}))

test('each tone has a pattern of its own, and none is wavy', () => {
  expect(new Set(lines.map(({ pattern }) => pattern))).toEqual(new Set(['dotted', 'dashed', 'double', 'solid']))
})

test('each colour can be seen on a light and on a dark page', () => {
  for (const { colour } of lines)
    for (const page of ['#ffffff', '#f4f5f7', '#1e1e1e']) expect(contrast(colour, page)).toBeGreaterThanOrEqual(3)
})

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
