import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'wxt'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sideline-manifest-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const silent = Object.fromEntries(
  ['debug', 'log', 'info', 'warn', 'error', 'fatal', 'success'].map((level) => [level, () => undefined]),
) as never

describe.each(['chrome', 'firefox'])('the %s build', (browser) => {
  beforeAll(() => build({ browser, manifestVersion: 3, outDir: folder, logger: silent }), 60_000)
  const read = (file: string) => readFileSync(join(folder, browser, file))

  test('asks for nothing more than this', () => {
    const { version: _, ...manifest } = JSON.parse(read('manifest.json').toString()) as Record<string, unknown>
    expect(manifest).toMatchSnapshot()
  })

  test('puts little into a page, compressed: 17 kB, 12 kB where somebody speaks, 4 kB for notes, 15 kB when a card opens, 11 kB to be taught', () => {
    const size = (file: string) => gzipSync(read(file), { level: 9 }).length
    expect(size('content-scripts/coach.js')).toBeLessThan(17_000)
    expect(size('listener.js')).toBeLessThan(12_000)
    expect(size('hands.js')).toBeLessThan(15_000)
    expect(size('speakers.js')).toBeLessThan(4_000)
    expect(size('teach.js')).toBeLessThan(11_000)
  })

  test('puts neither React nor Dexie nor Zod into a page', () => {
    const pages = ['content-scripts/coach.js', 'listener.js', 'hands.js', 'speakers.js', 'teach.js']
      .map((file) => read(file).toString())
      .join('')
    expect(pages).not.toMatch(/ZodError|Dexie|react\.element/)
  })
})
