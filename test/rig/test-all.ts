import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { findFirefox } from './firefox'

/**
 * `npm test`: types, lint, unit tests and end-to-end tests, each whatever the others say, and one closing line that counts
 * them all. Types, lint, format and dead code count as one test each. What cannot run here is named above that line.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const report = (name: string) => `.output/${name}.json`

interface Count {
  readonly passed: number
  readonly failed: number
}

const steps: readonly {
  readonly title: string
  readonly args: readonly string[]
  readonly count?: () => Promise<Count>
  /** Why it cannot run on this machine. */
  readonly skipped?: string | false
}[] = [
  { title: 'Types', args: ['tsc'] },
  { title: 'Lint', args: ['oxlint', '--type-aware'] },
  { title: 'Format', args: ['oxfmt', '--check', '.'] },
  { title: 'Dead code', args: ['knip'] },
  {
    title: 'Unit tests',
    args: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`],
    count: countUnitTests,
  },
  {
    title: 'End-to-end tests in Chromium',
    args: ['playwright', 'test', '--reporter=list,json,./test/editors/matrix-reporter.ts'],
    count: countEndToEndTests,
  },
  {
    title: 'End-to-end tests in Firefox',
    args: ['playwright', 'test', '--config=playwright.firefox.config.ts', '--reporter=list,json'],
    count: countEndToEndTests,
    skipped: !findFirefox() && 'no Firefox was found: install it, or name one in SIDELINE_FIREFOX',
  },
]

const total = { passed: 0, failed: 0 }
const skips: string[] = []
for (const { title, args, count, skipped } of steps) {
  process.stdout.write(`\n── ${title}\n`)
  if (skipped) {
    skips.push(`Skipped: ${title}, since ${skipped}.`)
    continue
  }
  const ok = (await run(args)) === 0
  const { passed, failed } = (await count?.().catch(() => undefined)) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  total.passed += passed
  total.failed += ok || failed > 0 ? failed : failed + 1 // a runner that fails without a failed test has failed itself
}
process.stdout.write(`\n${skips.map((line) => `${line}\n`).join('')}${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

function run(args: readonly string[]): Promise<number> {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report('e2e') }
  const child = spawn('npx', args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code ?? 1))
  })
}

async function countUnitTests(): Promise<Count> {
  const { numPassedTests, numFailedTests } = await readReport<{ numPassedTests: number; numFailedTests: number }>(
    'unit',
  )
  return { passed: numPassedTests, failed: numFailedTests }
}

async function countEndToEndTests(): Promise<Count> {
  const { stats } = await readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>('e2e')
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

async function readReport<Report>(name: string): Promise<Report> {
  return JSON.parse(await readFile(`${root}/${report(name)}`, 'utf8')) as Report
}
