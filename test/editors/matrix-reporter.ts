import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { type Check, checks, type Editor, editors } from './editors'

type Problems = Partial<Record<Check, string>>

/** Prints what the contract found of each editor, and writes it to EDITORS.md when every editor was there. */
export default class MatrixReporter implements Reporter {
  private readonly found = new Map<string, Problems>()

  onTestEnd({ title }: TestCase, { annotations }: TestResult): void {
    const description = annotations.find(({ type }) => type === 'editor')?.description
    if (description) this.found.set(title, JSON.parse(description) as Problems)
  }

  onEnd(): void {
    if (this.found.size < editors.length) return
    const matrix = matrixOf(editors.map((editor) => ({ editor, problems: this.found.get(editor.name)! })))
    process.stdout.write(`\n${matrix}`)
    writeFileSync(fileURLToPath(new URL('../e2e/EDITORS.md', import.meta.url)), matrix)
  }

  printsToStdio(): boolean {
    return false
  }
}

interface Row {
  readonly editor: Editor
  readonly problems: Problems
}

function matrixOf(rows: readonly Row[]): string {
  const cells = rows.map(({ editor, problems }) => {
    const marks = checks.map((check) => markOf(editor, check, problems))
    return [editor.name, versionOf(editor), ...marks]
  })
  const table = [['editor', 'version', ...checks], ...cells]
  const widths = table[0]!.map((_, column) => Math.max(3, ...table.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  const reasons = rows.flatMap(({ editor, problems }) =>
    Object.entries(problems).map(([check, problem]) => {
      const limit = editor.limits?.[check as Check]
      return `- ${editor.name}, ${check}: ${limit ? `${limit} The card offers Copy.` : problem}`
    }),
  )
  return `${[introduction, line(table[0]!), rule, ...cells.map(line), ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n')}\n`
}

function markOf({ isPlain }: Editor, check: Check, problems: Problems): string {
  if (isPlain && /^(bold|link)/.test(check)) return '–'
  return problems[check] === undefined ? '✓' : '✗'
}

function versionOf({ package: name }: Editor): string {
  if (!name) return 'browser'
  const file = fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url))
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

const introduction = `# Every editor

Written by \`npx playwright test editors\`: real packages in real pages in Chromium, driven from an isolated world as the extension does.

- **detect**: a click is understood as one into the field, and the editor is known · **underline**: pixels under the words, and nowhere else ·
  **untouched**: painting changes neither the page nor the editor's model
- **plain**, **bold half**, **bold whole**, **link part**, **link whole**: the words are replaced, the rest of the document is as it was,
  formatting and links included · **model**: the editor's own API says what the page shows
- **undo**, **redo**: one step of the editor's own, for each replacement · **caret**: behind the new words, or **kept** where the user had it ·
  **typing** goes on there · **from card**: the focus was on the card · **spaces**: no stray no-break spaces
- ✓ holds · ✗ does not, for the reason below · – the editor has no formatting
`
