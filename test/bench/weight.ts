import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { CompiledHearing } from '../../lib/hear/compile-hearing'
import { voices } from '../../lib/signals/signals'

/** Bytes as they are sent, gzipped. */
export interface Weight {
  readonly what: string
  readonly bytes: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the engine weighs, minified, and the compiled packs of each voice. */
export async function weigh(
  compiled: CompiledHearing,
): Promise<{ engine: number; packs: readonly Weight[]; listener: number }> {
  return {
    engine: gzipped(await minified('lib/hear/hearing.ts')),
    listener: gzipped(await minified('lib/hear/listener.ts', 'lib/hear/hearing.ts')),
    packs: voices.map((voice) => ({ what: voice, bytes: gzipped(JSON.stringify(compiled[voice])) })),
  }
}

async function minified(...entries: readonly string[]): Promise<string> {
  const source = fileURLToPath(new URL('../../weighed-source.ts', import.meta.url))
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'weighed-source',
        enforce: 'pre',
        resolveId: (id) => (id === source ? id : undefined),
        load: (id) => (id === source ? entries.map((entry) => `export * from './${entry}'`).join('\n') : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'chrome120',
      copyPublicDir: false,
      lib: { entry: source, formats: ['iife'], name: 'engine', fileName: 'engine' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error('The engine was not bundled.')
  return chunk.code
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length
}
