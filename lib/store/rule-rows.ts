import type { WrittenRule } from '../packs/schema'

/** Said of every row that can be edited: two windows may hold it at once. */
interface Revised {
  /** The `at` of the change that wrote it. A save says on which revision it is based; 0 for a row that is new. */
  readonly revision: number
  /** Milliseconds since the epoch. */
  readonly changedAt: number
}

/** A pack that was written here or imported, without its rules. */
export interface PackRow extends Revised {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly author: string
  /** What changed with which version, for people. */
  readonly changes: string
  readonly origin: 'own' | 'imported'
  readonly on: boolean
  readonly lists: Readonly<Record<string, readonly string[]>>
}

/** One rule of such a pack. It passed the gate (`checkRule`) when it was written. */
export interface RuleRow extends Revised {
  /** `pack/rule`. */
  readonly id: string
  readonly pack: string
  /** Rules of a pack are in the order of these; any number, without meaning of its own. */
  readonly place: number
  readonly written: WrittenRule
  readonly on: boolean
  /** Until then it is heard and not shown; milliseconds since the epoch. */
  readonly quietUntil?: number
  /** The built-in rule it was duplicated from, which is silent as long as this one is on. */
  readonly replaces?: string
  /** That rule as it was then: an update shows as a difference. */
  readonly basis?: WrittenRule
}

/** Something built in, or a school in any pack, that is switched off: `pack:stall`, `rule:stall/later`, `school:…`. */
export interface SwitchRow extends Revised {
  readonly id: string
}

/** What is being written in an editor and not saved yet, in the editor's own form. */
export interface DraftRow {
  /** The rule it is of, or a UUID for one that is new. */
  readonly id: string
  readonly written: unknown
  readonly changedAt: number
}

/** The tables whose rows are changed with a trace. */
export type RevisedTable = 'packs' | 'rules' | 'switches'

/** A row of one of them. */
export type RevisedRow = PackRow | RuleRow | SwitchRow

/** What a change was: the message that asked for it. */
export type ChangeKind =
  | 'save-rule'
  | 'remove-rule'
  | 'save-pack'
  | 'remove-pack'
  | 'import-pack'
  | 'set-switch'
  | 'reorder'
  | 'undo'

/** One change, with what takes it back. */
export interface ChangeRow {
  /** A UUID made by who asked for it, so that a message sent twice is carried out once. */
  readonly id: string
  /** Milliseconds since the epoch; later than that of every change before it. */
  readonly at: number
  readonly what: ChangeKind
  /** The id of the rule, pack or switch; of the undone change for `undo`. */
  readonly of: string
  readonly rows: readonly ChangedRow[]
}

/** A row before a change, and the revision that the change left; a row of one revision is always the same row. */
export interface ChangedRow {
  readonly table: RevisedTable
  readonly id: string
  /** `null` where there was none. */
  readonly before: RevisedRow | null
  /** 0 when the change removed it. */
  readonly after: number
}
