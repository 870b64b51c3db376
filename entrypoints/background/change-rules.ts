import { checkRule, writtenOf } from '../../lib/packs/check-rule'
import type { PackProblem } from '../../lib/packs/rule'
import { ruleSchema } from '../../lib/packs/schema'
import type { RuleAnswer } from '../../lib/rule-messages'
import { changeRows, type RowEdit, undoChange } from '../../lib/store/change-rows'
import { keepDraft, removeDraft } from '../../lib/store/drafts'
import { readRule, readRulesOf } from '../../lib/store/read-rules'
import type { RuleRow } from '../../lib/store/rule-rows'
import { importPack } from './import-pack'
import { database } from './open-database'
import { isBuiltInPack, readSample } from './own-file'
import { publishOwnRules } from './publish-own-rules'
import type { CheckedRuleMessage } from './rule-message'

type Message<Type extends CheckedRuleMessage['type']> = Extract<CheckedRuleMessage, { type: Type }>

/** Carries out a change of packs, rules or drafts, and publishes what is in force then. Never rejects. */
export async function changeRules(message: CheckedRuleMessage): Promise<RuleAnswer> {
  try {
    const answer = await carryOut(message)
    const isOfRules = message.type !== 'save-draft' && message.type !== 'remove-draft'
    if (isOfRules && answer.outcome === 'ok') void publishOwnRules()
    return answer
  } catch (error) {
    return { outcome: 'failed', code: isFull(error) ? 'storage-full' : 'storage' }
  }
}

function carryOut(message: CheckedRuleMessage): Promise<RuleAnswer> {
  switch (message.type) {
    case 'save-rule':
      return saveRule(message)
    case 'remove-rule':
      return removeRule(message)
    case 'save-pack':
      return savePack(message)
    case 'remove-pack':
      return removePack(message)
    case 'import-pack':
      return importPack(message)
    case 'set-switch':
      return setSwitch(message)
    case 'reorder':
      return reorder(message)
    case 'undo':
      return undo(message)
    default:
      return changeDraft(message)
  }
}

async function saveRule({ change, pack: id, written, revision, ...rest }: Message<'save-rule'>): Promise<RuleAnswer> {
  const pack = await database.packs.get(id)
  if (!pack) return { outcome: 'failed', code: 'gone' }
  const { on, quietUntil, replaces, draft } = rest
  const { rule, problems } = checkRule(written, pack, await readSample())
  const before = await readRule(database, rule?.id ?? `${id}/${idOf(written)}`)
  // one that was good once can be switched, even where it would not be let in today
  const isSame = before !== undefined && JSON.stringify(before.written) === JSON.stringify(written)
  if (!rule && !isSame) return { outcome: 'refused', problems }
  const kept = rule ? writtenOf(rule) : (before as RuleRow).written
  const basis = rest.basis === undefined ? before?.basis : ruleSchema.safeParse(rest.basis).data
  const original = replaces ?? before?.replaces
  const edit: RowEdit = {
    table: 'rules',
    id: `${id}/${kept.id}`,
    basedOn: revision,
    row: {
      id: `${id}/${kept.id}`,
      pack: id,
      place: before?.place ?? placeIn(await readRulesOf(database, id), null) ?? 0,
      written: kept,
      on,
      ...(quietUntil !== undefined && { quietUntil }),
      ...(original !== undefined && { replaces: original }),
      ...(basis && { basis }),
    },
  }
  return changeRows(database, { id: change, what: 'save-rule', of: edit.id, draft }, [edit])
}

function removeRule({ change, id, revision }: Message<'remove-rule'>): Promise<RuleAnswer> {
  const edit = { table: 'rules', id, basedOn: revision, row: null } as const
  return changeRows(database, { id: change, what: 'remove-rule', of: id }, [edit])
}

/** A pack's rules are tried again where its lists changed. */
async function savePack(message: Message<'save-pack'>): Promise<RuleAnswer> {
  const { type: _, change, revision, ...pack } = message
  const { id } = pack
  if (revision === 0 && (await isBuiltInPack(id)))
    return {
      outcome: 'refused',
      problems: [{ file: id, field: 'id', reason: 'is the id of a pack that comes with Sideline' }],
    }
  const before = await database.packs.get(id)
  if (before && JSON.stringify(before.lists) !== JSON.stringify(pack.lists)) {
    const problems = await problemsOfRules(pack)
    if (problems.length > 0) return { outcome: 'refused', problems }
  }
  const row = { ...pack, title: pack.title || id, origin: before?.origin ?? ('own' as const) }
  const edit = { table: 'packs', id, basedOn: revision, row } as const
  return changeRows(database, { id: change, what: 'save-pack', of: id }, [edit])
}

async function problemsOfRules(pack: Pick<Message<'save-pack'>, 'id' | 'lists'>): Promise<PackProblem[]> {
  const [rules, sample] = await Promise.all([readRulesOf(database, pack.id), readSample()])
  return rules.flatMap(({ written }) => checkRule(written, pack, sample).problems)
}

async function removePack({ change, id, revision }: Message<'remove-pack'>): Promise<RuleAnswer> {
  const rules = await readRulesOf(database, id)
  return changeRows(database, { id: change, what: 'remove-pack', of: id }, [
    { table: 'packs', id, basedOn: revision, row: null },
    ...rules.map((rule) => ({ table: 'rules', id: rule.id, basedOn: rule.revision, row: null }) as const),
  ])
}

function setSwitch({ change, id, off }: Message<'set-switch'>): Promise<RuleAnswer> {
  const edit = { table: 'switches', id, row: off ? { id } : null } as const
  return changeRows(database, { id: change, what: 'set-switch', of: id }, [edit])
}

async function reorder({ change, id, revision, before }: Message<'reorder'>): Promise<RuleAnswer> {
  const rule = await readRule(database, id)
  if (!rule) return { outcome: 'stale', id, row: null }
  const others = (await readRulesOf(database, rule.pack)).filter((other) => other.id !== id)
  const place = placeIn(others, before)
  const done = { id: change, what: 'reorder', of: id } as const
  if (place !== undefined) return changeRows(database, done, [{ ...moved(rule, place), basedOn: revision }])
  const index = others.findIndex((other) => other.id === before)
  const all = others.toSpliced(index, 0, rule).map((row, at) => moved(row, at + 1))
  return changeRows(
    database,
    done,
    all.map((edit) => (edit.id === id ? { ...edit, basedOn: revision } : edit)),
  )
}

function moved(rule: RuleRow, place: number): RowEdit {
  const { revision, changedAt: _, ...row } = rule
  return { table: 'rules', id: row.id, basedOn: revision, row: { ...row, place } }
}

/** A place between that of a rule and the one before it, or behind all; `undefined` when there is no number left between them. */
function placeIn(rules: readonly RuleRow[], next: string | null): number | undefined {
  const index = rules.findIndex(({ id }) => id === next)
  if (index < 0) return (rules.at(-1)?.place ?? 0) + 1
  const after = (rules[index] as RuleRow).place
  if (index === 0) return after - 1
  const before = (rules[index - 1] as RuleRow).place
  const place = (before + after) / 2
  return before < place && place < after ? place : undefined
}

async function undo({ change, of }: Message<'undo'>): Promise<RuleAnswer> {
  return (await undoChange(database, change, of)) ?? { outcome: 'failed', code: 'gone' }
}

async function changeDraft(message: Message<'save-draft' | 'remove-draft'>): Promise<RuleAnswer> {
  if (message.type === 'remove-draft') await removeDraft(database, message.id)
  else await keepDraft(database, { id: message.id, written: message.written, changedAt: Date.now() })
  return { outcome: 'ok', revision: 0 }
}

function idOf(written: unknown): string {
  return typeof written === 'object' && written !== null && 'id' in written ? String(written.id) : ''
}

function isFull(error: unknown): boolean {
  const inner = typeof error === 'object' && error !== null && 'inner' in error ? error.inner : undefined
  return [error, inner].some((one) => one instanceof Error && /Quota/.test(`${one.name} ${one.message}`))
}
