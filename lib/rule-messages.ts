import { browser } from 'wxt/browser'
import type { PackProblem } from './packs/rule'
import type { RevisedRow } from './store/rule-rows'

/** What an imported pack does where one of that id is kept already. */
export type ImportChoice = 'replace' | 'keep both' | 'cancel'

/**
 * Changes of packs and rules, from the extension's own pages only. `change` is a UUID that the sender makes (`randomId`), so that a
 * message sent twice is carried out once, and by which it is undone. `revision` is that of the row it is based on, 0 for a new one.
 */
export type RuleMessage =
  | {
      readonly type: 'save-rule'
      readonly change: string
      readonly pack: string
      /** As `ruleSchema` takes it, without the pack in its id. The id of a rule never changes. */
      readonly written: unknown
      readonly revision: number
      readonly on: boolean
      readonly quietUntil?: number
      /** The built-in rule it was duplicated from, and that rule as it was then. */
      readonly replaces?: string
      readonly basis?: unknown
      /** The draft that is saved herewith. */
      readonly draft?: string
    }
  | { readonly type: 'remove-rule'; readonly change: string; readonly id: string; readonly revision: number }
  | {
      readonly type: 'save-pack'
      readonly change: string
      readonly id: string
      readonly revision: number
      readonly title: string
      readonly version: string
      readonly author: string
      readonly changes: string
      readonly on: boolean
      readonly lists: Readonly<Record<string, readonly string[]>>
    }
  /** With all its rules. */
  | { readonly type: 'remove-pack'; readonly change: string; readonly id: string; readonly revision: number }
  /** The text of a `.sideline.json`. */
  | { readonly type: 'import-pack'; readonly change: string; readonly text: string; readonly choice: ImportChoice }
  /** `pack:…` or `rule:…` of something built in, or `school:…`. */
  | { readonly type: 'set-switch'; readonly change: string; readonly id: string; readonly off: boolean }
  /** Puts a rule in front of another of its pack, or behind all of them. */
  | {
      readonly type: 'reorder'
      readonly change: string
      readonly id: string
      readonly revision: number
      readonly before: string | null
    }
  | { readonly type: 'undo'; readonly change: string; readonly of: string }
  | { readonly type: 'save-draft'; readonly id: string; readonly written: unknown }
  | { readonly type: 'remove-draft'; readonly id: string }

/** What became of it. Nothing was changed unless `outcome` is `ok`. */
export type RuleAnswer =
  | {
      readonly outcome: 'ok'
      /** The new revision of each row that was written; 0 for a draft. */
      readonly revision: number
      /** Of an import: the pack's id here, how many rules were taken, and why others were not. */
      readonly imported?: { readonly pack: string; readonly rules: number; readonly problems: readonly PackProblem[] }
    }
  /** Somebody changed it in the meantime: the row as it is now, `null` when it is gone. */
  | { readonly outcome: 'stale'; readonly id: string; readonly row: RevisedRow | null }
  /** The gate does not let it through. */
  | { readonly outcome: 'refused'; readonly problems: readonly PackProblem[] }
  /** The import met a pack of that id and was not told to do anything about it. */
  | { readonly outcome: 'exists'; readonly pack: string; readonly version: string }
  /** `storage-full`: there is no room. `storage`: the database does not answer. `gone`: there is no such thing (any more). `message`: refused as a whole. */
  | { readonly outcome: 'failed'; readonly code: 'storage-full' | 'storage' | 'gone' | 'message' }

/** Asks the background for a change. Never rejects. */
export async function askForChange(message: RuleMessage): Promise<RuleAnswer> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message)
    if (typeof answer === 'object' && answer !== null && 'outcome' in answer) return answer as RuleAnswer
  } catch {
    // the extension was updated under this page
  }
  return { outcome: 'failed', code: 'message' }
}
