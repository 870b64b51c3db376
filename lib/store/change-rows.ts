import type { Database } from './database'
import type { ChangeKind, PackRow, RevisedRow, RevisedTable, RuleRow, SwitchRow } from './rule-rows'

/** How many changes can be taken back. */
const mostChanges = 200

type Fresh<Row> = Omit<Row, 'revision' | 'changedAt'>

/** What a row shall become; `null` removes it. */
export type RowEdit = {
  readonly id: string
  /** The revision it is based on, 0 for none; left out where whatever is there gives way. */
  readonly basedOn?: number
} & (
  | { readonly table: 'packs'; readonly row: Fresh<PackRow> | null }
  | { readonly table: 'rules'; readonly row: Fresh<RuleRow> | null }
  | { readonly table: 'switches'; readonly row: Fresh<SwitchRow> | null }
)

/** A change as it is asked for. */
export interface Change {
  readonly id: string
  readonly what: ChangeKind
  readonly of: string
  /** A draft that is saved with it, and so no longer needed. */
  readonly draft?: string | undefined
}

/** What became of it: `row` is the newer one, `null` when it is gone. */
export type Changed =
  | { readonly outcome: 'ok'; readonly revision: number }
  | { readonly outcome: 'stale'; readonly id: string; readonly row: RevisedRow | null }

/**
 * Carries out a change, all of it or nothing, and keeps what takes it back. Nothing is changed when one of its rows is based on
 * another revision than is there; a change that was carried out before is not again. Rejects when the database cannot write
 * (`QuotaExceededError`), with everything as it was. For the background only.
 */
export function changeRows(
  database: Database,
  change: Change,
  edits: readonly RowEdit[],
  now = Date.now(),
): Promise<Changed> {
  return write(database, change, (at) => edits.map((edit) => ({ ...edit, row: stamped(edit.row, at) })), now)
}

/**
 * Takes a change back, as a change of its own that can be taken back too: its rows are again what they were, revision and all. Stale
 * when one of them was changed since; `undefined` when the change is not known (any more).
 */
export async function undoChange(database: Database, id: string, undone: string): Promise<Changed | undefined> {
  const change = await database.changes.get(undone)
  if (!change) return undefined
  const edits = change.rows.map(({ table, id, before, after }) => ({ table, id, basedOn: after, row: before }))
  return write(database, { id, what: 'undo', of: undone }, () => edits, Date.now())
}

/** A row as it is written. */
interface Written {
  readonly table: RevisedTable
  readonly id: string
  readonly basedOn?: number
  readonly row: RevisedRow | null
}

function stamped(row: RowEdit['row'], at: number): RevisedRow | null {
  return row && { ...row, revision: at, changedAt: at }
}

function write(
  database: Database,
  { id, what, of, draft }: Change,
  editsAt: (at: number) => readonly Written[],
  now: number,
): Promise<Changed> {
  const { packs, rules, switches, drafts, changes } = database
  return database.transaction('rw', [packs, rules, switches, drafts, changes], async (): Promise<Changed> => {
    const done = await changes.get(id)
    if (done) return { outcome: 'ok', revision: done.at }
    const last = await changes.orderBy('at').last()
    const at = Math.max(now, (last?.at ?? 0) + 1)
    const edits = editsAt(at)
    const before = await readRows(database, edits)
    const stale = edits.findIndex(
      ({ basedOn }, index) => basedOn !== undefined && basedOn !== (before[index]?.revision ?? 0),
    )
    if (stale >= 0) return { outcome: 'stale', id: edits[stale]!.id, row: before[stale] ?? null }
    for (const table of tables) await writeTable(database, table, edits)
    if (draft !== undefined) await drafts.delete(draft)
    const rows = edits.map(({ table, id, row }, index) => {
      return { table, id, before: before[index] ?? null, after: row?.revision ?? 0 }
    })
    await changes.put({ id, at, what, of, rows })
    const tooMany = (await changes.count()) - mostChanges
    if (tooMany > 0) await changes.orderBy('at').limit(tooMany).delete()
    return { outcome: 'ok', revision: at }
  })
}

const tables = ['packs', 'rules', 'switches'] as const

async function readRows(database: Database, edits: readonly Written[]): Promise<(RevisedRow | undefined)[]> {
  const rows: (RevisedRow | undefined)[] = []
  for (const table of tables) {
    const places = edits.flatMap((edit, index) => (edit.table === table ? [index] : []))
    const found = await database.table<RevisedRow, string>(table).bulkGet(places.map((index) => edits[index]!.id))
    for (const [at, index] of places.entries()) rows[index] = found[at]
  }
  return rows
}

async function writeTable(database: Database, name: RevisedTable, edits: readonly Written[]): Promise<void> {
  const own = edits.filter(({ table }) => table === name)
  const table = database.table<RevisedRow, string>(name)
  await table.bulkDelete(own.flatMap(({ id, row }) => (row === null ? [id] : [])))
  await table.bulkPut(own.flatMap(({ row }) => row ?? []))
}
