import { readPackFile } from '../../lib/packs/pack-file'
import type { PackFile } from '../../lib/packs/schema'
import type { RuleAnswer } from '../../lib/rule-messages'
import { changeRows, type RowEdit } from '../../lib/store/change-rows'
import { readRulesOf } from '../../lib/store/read-rules'
import { database } from './open-database'
import { isBuiltInPack, readSample } from './own-file'
import type { CheckedRuleMessage } from './rule-message'

/** Takes the good rules of a pack's file, and tells what is wrong with the others. A pack that is there already gives way only when told. */
export async function importPack({
  change,
  text,
  choice,
}: Extract<CheckedRuleMessage, { type: 'import-pack' }>): Promise<RuleAnswer> {
  const { pack, problems } = readPackFile(text, 'the file', await readSample())
  if (!pack) return { outcome: 'refused', problems }
  const known = await database.packs.get(pack.id)
  const isBuiltIn = await isBuiltInPack(pack.id)
  const stays = isBuiltIn || known !== undefined
  if (stays && (choice === 'cancel' || (isBuiltIn && choice === 'replace')))
    return { outcome: 'exists', pack: pack.id, version: known?.version ?? '' }
  const id = stays && choice === 'keep both' ? await freeId(pack.id) : pack.id
  const before = await readRulesOf(database, id)
  const edits: RowEdit[] = [
    packEdit(id, pack),
    ...before.map(({ id }) => ({ table: 'rules', id, row: null }) as const),
    ...ruleEdits(id, pack),
  ]
  // one edit a row: what is written stands behind what is removed
  const last = new Map(edits.map((edit) => [`${edit.table} ${edit.id}`, edit]))
  const changed = await changeRows(database, { id: change, what: 'import-pack', of: id }, [...last.values()])
  return changed.outcome === 'ok' ? { ...changed, imported: { pack: id, rules: pack.rules.length, problems } } : changed
}

function packEdit(id: string, file: PackFile): RowEdit {
  const { format: _, rules: _rules, ...pack } = file
  return { table: 'packs', id, row: { ...pack, id, origin: 'imported', on: true } }
}

function ruleEdits(pack: string, { rules }: PackFile): RowEdit[] {
  return rules.map((written, index) => {
    const id = `${pack}/${written.id}`
    return { table: 'rules', id, row: { id, pack, place: index + 1, written, on: true } }
  })
}

async function freeId(id: string): Promise<string> {
  const start = id.slice(0, 75)
  for (let number = 2; ; number++) {
    const free = `${start}-${number}`
    if (!(await database.packs.get(free)) && !(await isBuiltInPack(free))) return free
  }
}
