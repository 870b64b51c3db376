import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'wxt'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sideline-manifest-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The manifest that `wxt build` writes for a browser. */
async function manifestOf(browser: string): Promise<unknown> {
  await build({ browser, manifestVersion: 3, outDir: folder, logger: silent })
  const manifest = JSON.parse(readFileSync(join(folder, browser, 'manifest.json'), 'utf8')) as Record<string, unknown>
  delete manifest['version']
  return manifest
}

const silent = Object.fromEntries(
  ['debug', 'log', 'info', 'warn', 'error', 'fatal', 'success'].map((level) => [level, () => undefined]),
) as never

test.each(['chrome', 'firefox'])(
  'the %s build asks for nothing more than this',
  async (browser) => {
    expect(await manifestOf(browser)).toMatchSnapshot()
  },
  60_000,
)
