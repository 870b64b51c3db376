import { Dexie, liveQuery } from 'dexie'
import type { Database } from './database'
import type { ChangeRow, DraftRow, PackRow, RuleRow, SwitchRow } from './rule-rows'

/** Packs that are not built in, by title. */
export async function readPacks(database: Database): Promise<PackRow[]> {
  const packs = await database.packs.toArray()
  return packs.toSorted((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id))
}

/** The rules of such a pack, in their order. */
export function readRulesOf(database: Database, pack: string): Promise<RuleRow[]> {
  return database.rules.where('[pack+place]').between([pack, Dexie.minKey], [pack, Dexie.maxKey]).toArray()
}

/** One of them, by `pack/rule`. */
export function readRule(database: Database, id: string): Promise<RuleRow | undefined> {
  return database.rules.get(id)
}

/** All of them, by pack and in their order. */
export function readAllRules(database: Database): Promise<RuleRow[]> {
  return database.rules.orderBy('[pack+place]').toArray()
}

/** What is switched off. */
export function readSwitches(database: Database): Promise<SwitchRow[]> {
  return database.switches.toArray()
}

/** What was being written and not saved, newest first. */
export async function readDrafts(database: Database): Promise<DraftRow[]> {
  return (await database.drafts.orderBy('changedAt').toArray()).toReversed()
}

/** The changes that can be taken back, newest first. */
export async function readChanges(database: Database): Promise<ChangeRow[]> {
  return (await database.changes.orderBy('at').toArray()).toReversed()
}

/** The change that "undo" takes back next, of changes with the newest first: the last that is no undo and not undone. */
export function nextToUndo(changes: readonly ChangeRow[]): ChangeRow | undefined {
  const undone = new Set(changes.flatMap(({ what, of }) => (what === 'undo' ? [of] : [])))
  return changes.find(({ id, what }) => what !== 'undo' && !undone.has(id))
}

/** How often a rule that is heard and not shown would have spoken, and the words that it heard, newest first. */
export async function readQuiet(
  database: Database,
  rule: string,
): Promise<{ readonly at: number; readonly phrase: string }[]> {
  const moments = await database.moments.where('rule').equals(rule).sortBy('at')
  return moments.flatMap(({ kind, at, phrase }) => (kind === 'quiet' ? [{ at, phrase }] : [])).toReversed()
}

/**
 * Calls `changed` with what `read` reads, now and whenever a row it read has changed, in whichever window. `failed` is called when
 * the database cannot be read.
 */
export function watchRows<Rows>(
  read: () => Promise<Rows>,
  { changed, failed }: { readonly changed: (rows: Rows) => void; readonly failed: (error: unknown) => void },
  signal: AbortSignal,
): void {
  const watching = liveQuery(read).subscribe({ next: changed, error: failed })
  signal.addEventListener('abort', () => watching.unsubscribe(), { once: true })
}
