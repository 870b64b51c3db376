import type { Database } from './database'
import type { DraftRow } from './rule-rows'

/** Keeps what stands in an editor. For the background only. */
export async function keepDraft(database: Database, draft: DraftRow): Promise<void> {
  await database.drafts.put(draft)
}

/** Forgets it. For the background only. */
export async function removeDraft(database: Database, id: string): Promise<void> {
  await database.drafts.delete(id)
}
