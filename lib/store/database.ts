import { Dexie, type EntityTable } from 'dexie'
import type { KeptVerdict } from './kept-verdict'
import type { Moment } from './moment'
import type { ChangeRow, DraftRow, PackRow, RuleRow, SwitchRow } from './rule-rows'

/**
 * The database on this machine. Versions are only ever added, each with a fixture in test/migrations;
 * a version that has been released is never edited.
 */
export class Database extends Dexie {
  declare readonly moments: EntityTable<Moment, 'id'>
  declare readonly verdicts: EntityTable<KeptVerdict, 'key'>
  declare readonly packs: EntityTable<PackRow, 'id'>
  declare readonly rules: EntityTable<RuleRow, 'id'>
  declare readonly drafts: EntityTable<DraftRow, 'id'>
  declare readonly changes: EntityTable<ChangeRow, 'id'>
  declare readonly switches: EntityTable<SwitchRow, 'id'>

  constructor(name = 'sideline') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ moments: 'id, at, signal, rule' })
    this.version(2).stores({ verdicts: 'key, used' })
    this.version(3).stores({
      packs: 'id',
      rules: 'id, [pack+place]',
      drafts: 'id, changedAt',
      changes: 'id, at',
      switches: 'id',
    })
  }
}
