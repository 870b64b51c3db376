import { type Signal, type SignalId, signalOf, signals, voices } from '../signals/signals'
import { checkRule, type RulePack, writtenOf } from './check-rule'
import { readCsv, writeCsv } from './csv'
import type { WrittenRule } from './schema'

/** The columns, in the order in which they stand where no header names them. Several lines in a cell are several of them. */
const columns = ['phrase', 'instead', 'why', 'voice/signal', 'unless', 'source', 'ask', 'flag', 'pass'] as const
type Column = (typeof columns)[number]

/** What a table makes of rules: those that passed, and the rows that did not. */
export interface ReadRulesCsv {
  readonly rules: readonly WrittenRule[]
  readonly bad: readonly { readonly row: number; readonly reason: string }[]
}

export interface CsvOptions {
  readonly pack: RulePack
  /** The signal of rows that name none. */
  readonly signal: SignalId
  /** Rule ids that are taken. */
  readonly taken?: ReadonlySet<string>
  /** What rules are held against that hear too much. */
  readonly sample: readonly string[]
}

/**
 * Reads rules from a table of two or more columns, one rule a row, with or without a header. Each goes through the gate; `row` of
 * a bad one is the line in which it begins. Never throws.
 */
export function readRulesCsv(text: string, { pack, signal, taken = new Set(), sample }: CsvOptions): ReadRulesCsv {
  const rows = readCsv(text)
  const header = headerOf(rows[0]?.cells ?? [])
  const order = header ?? columns
  const ids = new Set(taken)
  const rules: WrittenRule[] = []
  const bad: { row: number; reason: string }[] = []
  for (const { cells, line } of header ? rows.slice(1) : rows) {
    const cell = (column: Column) => plain(cells[order.indexOf(column)] ?? '')
    const named = cell('voice/signal')
    const heard = signalFor(named, signal)
    if (heard === undefined) {
      bad.push({
        row: line,
        reason: `"${named}" is no signal; it would be one of ${signals.map(({ id }) => id).join(', ')}`,
      })
      continue
    }
    const id = freeId(cell('phrase'), ids)
    const { rule, problems } = checkRule(ruleFrom(id, heard, cell), pack, sample)
    if (rule) {
      ids.add(id)
      rules.push(writtenOf(rule))
    } else bad.push({ row: line, reason: problems.map(({ field, reason }) => `${field}: ${reason}`).join('; ') })
  }
  return { rules, bad }
}

/** Rules as such a table, with its header. Where a rule applies, its school and its lists are not in it. */
export function writeRulesCsv(rules: readonly WrittenRule[]): string {
  const row = ({ says, instead, why, signal, unless, source, ask, examples }: WrittenRule) =>
    [says, instead, why, signal, unless, source, ask, examples.flag, examples.pass].map((cell) =>
      harmless([cell].flat().join('\n')),
    )
  return writeCsv([columns, ...rules.map(row)])
}

function ruleFrom(id: string, signal: SignalId, cell: (column: Column) => string): unknown {
  const lines = (column: Column) =>
    cell(column)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  return {
    id,
    signal,
    says: lines('phrase'),
    instead: lines('instead'),
    why: cell('why'),
    unless: lines('unless'),
    source: cell('source'),
    ask: lines('ask'),
    examples: { flag: lines('flag'), pass: lines('pass') },
  }
}

/** The columns that a first row names; `undefined` when it names no phrase and so is no header. */
function headerOf(cells: readonly string[]): (Column | undefined)[] | undefined {
  const names = cells.map((cell) => {
    const name = cell.trim().toLowerCase()
    return name === 'voice' || name === 'signal' ? 'voice/signal' : columns.find((column) => column === name)
  })
  return names.includes('phrase') ? names : undefined
}

/** A signal by its id or its name; a voice, or nothing, leaves what is otherwise meant, if that is of this voice. */
function signalFor(named: string, otherwise: SignalId): SignalId | undefined {
  const name = named.toLowerCase()
  if (name === '') return otherwise
  if (voices.some((voice) => voice === name)) return signalOf(otherwise).voice === name ? otherwise : undefined
  const found: (Signal & { readonly id: SignalId }) | undefined = signals.find(
    ({ id, title }) => id === name || title.toLowerCase() === name,
  )
  return found?.id
}

function freeId(phrase: string, taken: ReadonlySet<string>): string {
  const words = phrase
    .split('\n')[0]!
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const start = words.slice(0, 60).trim().replaceAll(' ', '-') || 'rule'
  let id = start
  for (let number = 2; taken.has(id); number++) id = `${start}-${number}`
  return id
}

/** A spreadsheet takes a cell with such a start for a formula and may run it: an apostrophe in front makes it words. */
function harmless(cell: string): string {
  return /^'*[=+\-@\t]/.test(cell) ? `'${cell}` : cell
}

function plain(cell: string): string {
  const words = cell.replaceAll('\r\n', '\n').trim()
  return /^'+[=+\-@\t]/.test(words) ? words.slice(1) : words
}
