import { Dexie, type EntityTable } from 'dexie'
import type { KeptVerdict } from './kept-verdict'
import type { Moment } from './moment'

/**
 * The database on this machine. Versions are only ever added, each with a fixture in test/migrations;
 * a version that has been released is never edited.
 */
export class Database extends Dexie {
  declare readonly moments: EntityTable<Moment, 'id'>
  declare readonly verdicts: EntityTable<KeptVerdict, 'key'>

  constructor(name = 'sideline') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ moments: 'id, at, signal, rule' })
    this.version(2).stores({ verdicts: 'key, used' })
  }
}
