import type { Database } from './database'
import type { Moment } from './moment'

/** Keeps a moment. Safe to call twice with the same one. For the background only. */
export async function keepMoment(database: Database, moment: Moment): Promise<void> {
  await database.moments.put(moment)
}
