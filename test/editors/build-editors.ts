import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = join(root, 'test/editors')

/** Where the pages of the editors are put: `<name>.html` for each file in `pages`. */
export const editorsFolder = join(root, '.output/editors')

/** Bundles a page for each editor out of its real package; does nothing if neither pages nor packages have changed. */
export async function buildEditors(): Promise<void> {
  const stamp = stampOf([join(root, 'package-lock.json'), ...filesIn(sources)])
  const stampFile = join(editorsFolder, 'stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const pages = readdirSync(join(sources, 'pages')).filter(
    (file) => /\.tsx?$/.test(file) && !/^mounted|\.d\.ts$/.test(file),
  )
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: editorsFolder,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      copyPublicDir: false,
      rollupOptions: {
        input: Object.fromEntries(pages.map((file) => [file.replace(/\.tsx?$/, ''), join(sources, 'pages', file)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  for (const file of pages) writeFileSync(join(editorsFolder, file.replace(/tsx?$/, 'html')), pageFor(file))
  // CKEditor 4 loads its parts itself.
  symlinkSync(join(root, 'node_modules/ckeditor4'), join(editorsFolder, 'ckeditor4'), 'junction')
  writeFileSync(stampFile, stamp)
}

function pageFor(file: string): string {
  return `<!doctype html><meta charset=utf-8><title>${file}</title>
<style>body { font: 16px/22px Arial; margin: 12px } sideline-card { position: fixed; right: 4px; bottom: 4px } ::selection { background: #f00; color: #f00 }</style>
<div id=place></div>
<sideline-card><template shadowrootmode=open><button>use</button></template></sideline-card>
<script type=module src="/${file.replace(/\.tsx?$/, '.js')}"></script>`
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}
