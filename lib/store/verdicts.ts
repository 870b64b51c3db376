import type { Verdict } from '../signals/verdict'
import type { Database } from './database'
import type { KeptVerdict } from './kept-verdict'

/** How many verdicts are kept: about a year of mail, 5 MB. */
const mostKept = 20_000
const day = 86_400_000

/**
 * The verdicts that are kept under keys, in their order, `undefined` where there is none. What is found counts as used `now`
 * (milliseconds since the epoch), so it writes: for the background only.
 */
export async function recallVerdicts(
  database: Database,
  keys: readonly string[],
  now: number,
): Promise<(Verdict | undefined)[]> {
  const rows = await database.verdicts.bulkGet([...keys])
  const aged = rows.filter((row) => row !== undefined && row.used < now - day)
  if (aged.length > 0) await database.verdicts.bulkPut(aged.map((row) => ({ ...(row as KeptVerdict), used: now })))
  return rows.map((row) => row?.verdict)
}

/** Keeps verdicts, and drops those that were of no use for longest when there are more than `most`. For the background only. */
export async function keepVerdicts(database: Database, rows: readonly KeptVerdict[], most = mostKept): Promise<void> {
  await database.transaction('rw', database.verdicts, async () => {
    await database.verdicts.bulkPut([...rows])
    const tooMany = (await database.verdicts.count()) - most
    if (tooMany > 0) await database.verdicts.orderBy('used').limit(tooMany).delete()
  })
}
