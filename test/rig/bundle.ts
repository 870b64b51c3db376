import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A module at the root of the repository that exists in the bundler only. */
const sourceFile = fileURLToPath(new URL('../../bundled-source.ts', import.meta.url))

/**
 * Bundles a module of the repository into one script that leaves its exports in the variable `globalName`.
 * `entry` is a path from the root of the repository, such as `lib/fields/replace.ts`.
 */
export function bundle(entry: string, globalName: string): Promise<string> {
  return bundleSource(`export * from './${entry}'`, globalName)
}

/** The same for a module given as code: its paths begin at the root of the repository, and it may import packages. */
export async function bundleSource(code: string, globalName: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    plugins: [
      {
        name: 'bundled-source',
        enforce: 'pre',
        resolveId: (id) => (id === sourceFile ? id : undefined),
        load: (id) => (id === sourceFile ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      copyPublicDir: false,
      lib: { entry: sourceFile, formats: ['iife'], name: globalName, fileName: 'bundle' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was bundled for ${globalName}.`)
  return chunk.code
}
