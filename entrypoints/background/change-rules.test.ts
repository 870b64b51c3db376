import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Hearing } from '../../lib/hear/hearing'
import { compileHearing } from '../../lib/hear/compile-hearing'
import type { AuthoredRule } from '../../lib/packs/rule'
import { builtInIndex } from '../../lib/packs/rule-switches'
import { readRules, readWords } from '../../lib/published'
import { randomId } from '../../lib/random-id'
import type { RuleAnswer } from '../../lib/rule-messages'
import { readPacks, readRule, readRulesOf } from '../../lib/store/read-rules'
import { changeRules } from './change-rules'
import { database } from './open-database'
import { publishOwnRules } from './publish-own-rules'
import { ruleMessage } from './rule-message'
import { policyPacksItem, rulesItem, rulesTroubleItem } from './stored-items'

const builtIn: AuthoredRule = {
  id: 'stall/later',
  signal: 'stall',
  says: ['maybe next year'],
  unless: [],
  surfaces: [],
  lists: {},
  why: 'built in',
  source: '',
  school: { name: 'Old' },
  ask: [],
  instead: [],
  examples: { flag: [], pass: [] },
}
const files: Record<string, unknown> = {
  '/packs/index.json': builtInIndex([builtIn]),
  '/packs/sample.json': Array.from({ length: 100 }, (_, index) => `The invoice number ${index} is attached.`),
}
const written = {
  id: 'next',
  signal: 'stall',
  says: ['some time next year'],
  examples: { flag: ['Some time next year.'], pass: ['Next week.'] },
}

beforeEach(async () => {
  fakeBrowser.reset()
  await database.delete({ disableAutoOpen: false })
  vi.stubGlobal('fetch', (path: string) => Promise.resolve({ json: () => Promise.resolve(files[path]) }))
  await rulesItem('prospect').setValue(compileHearing([builtIn]).prospect)
})

/** As a message comes: through its schema. */
async function send(message: Readonly<Record<string, unknown>>): Promise<RuleAnswer> {
  const { change = randomId(), ...rest } = message
  return changeRules(ruleMessage.parse({ change, ...rest }))
}
const savePack = (more = {}) =>
  send({
    type: 'save-pack',
    id: 'team',
    revision: 0,
    title: 'Team',
    version: '1.0.0',
    author: '',
    changes: '',
    on: true,
    lists: {},
    ...more,
  })
const saveRule = (more = {}) => send({ type: 'save-rule', pack: 'team', written, revision: 0, on: true, ...more })
const importText = (pack: unknown, choice = 'cancel') =>
  send({ type: 'import-pack', text: JSON.stringify(pack), choice })
async function heard(text: string): Promise<string[]> {
  await publishOwnRules()
  const rules = await readRules('prospect')
  return rules
    ? new Hearing('prospect', rules.compiled, rules.switches).hear(text, 'message').map(({ rule }) => rule)
    : []
}
const revisionOf = (answer: RuleAnswer) => (answer.outcome === 'ok' ? answer.revision : -1)

describe('a rule', () => {
  test('that is saved is heard, until its pack is switched off', async () => {
    const pack = await savePack()
    await saveRule({ written: { ...written, why: 'ours' } })
    expect(await heard('Some time next year.')).toEqual(['team/next'])
    expect((await readWords())['team/next']?.why).toBe('ours')
    await savePack({ revision: revisionOf(pack), on: false })
    expect(await heard('Some time next year.')).toEqual([])
  })

  test('with a red example is refused, and nothing is kept', async () => {
    await savePack()
    const answer = await saveRule({ written: { ...written, examples: { flag: ['Hello.'] } } })
    expect(answer).toMatchObject({ outcome: 'refused', problems: [{ rule: 'team/next', field: 'examples.flag[0]' }] })
    expect(await readRulesOf(database, 'team')).toEqual([])
  })

  test('that matches everything is refused with the measure', async () => {
    await savePack()
    expect(await saveRule({ written: { ...written, says: ['the *'], examples: {} } })).toMatchObject({
      outcome: 'refused',
      problems: [{ reason: expect.stringContaining('1000 of 1 000') as string }],
    })
  })

  test('that another window saved first is not overwritten', async () => {
    await savePack()
    const first = await saveRule()
    await saveRule({ revision: revisionOf(first), written: { ...written, why: 'theirs' } })
    const answer = await saveRule({ revision: revisionOf(first), written: { ...written, why: 'mine' } })
    expect(answer).toMatchObject({ outcome: 'stale', row: { written: { why: 'theirs' } } })
  })

  test('of a pack that is gone is not saved', async () => {
    expect(await saveRule()).toEqual({ outcome: 'failed', code: 'gone' })
  })

  test('of examples alone is kept', async () => {
    await savePack()
    const flag = ['We have used this for years.', 'It works for us.', 'We never had a problem.']
    expect(await saveRule({ written: { ...written, says: [], examples: { flag } } })).toMatchObject({ outcome: 'ok' })
  })

  test('is moved in front of another and back, and its removal undone', async () => {
    await savePack()
    const ids = ['a', 'b', 'c']
    const saved = await Promise.all(ids.map((id) => saveRule({ written: { ...written, id } })))
    const order = async () => (await readRulesOf(database, 'team')).map(({ written: { id } }) => id).join('')
    expect(await order()).toHaveLength(3)
    await send({ type: 'reorder', id: 'team/c', revision: revisionOf(saved[2] as RuleAnswer), before: 'team/a' })
    expect((await order()).indexOf('c')).toBe((await order()).indexOf('a') - 1)
    const row = await readRule(database, 'team/c')
    const change = randomId()
    await send({ type: 'remove-rule', change, id: 'team/c', revision: row?.revision })
    expect(await order()).not.toContain('c')
    await send({ type: 'undo', of: change })
    expect(await readRule(database, 'team/c')).toEqual(row)
  })

  test('finds its place however often others are put before it', async () => {
    await savePack()
    for (const id of ['a', 'b', 'c']) await saveRule({ written: { ...written, id } })
    for (let turn = 0; turn < 120; turn++) {
      const [moved, before] = turn % 2 === 0 ? ['team/a', 'team/c'] : ['team/b', 'team/c']
      await send({ type: 'reorder', id: moved, revision: (await readRule(database, moved))?.revision, before })
    }
    const places = (await readRulesOf(database, 'team')).map(({ id, place }) => [id, place] as const)
    expect(places.map(([id]) => id)).toEqual(['team/a', 'team/b', 'team/c'])
    expect(new Set(places.map(([, place]) => place)).size).toBe(3)
  })

  test('is told of a full storage', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await savePack()).toEqual({ outcome: 'failed', code: 'storage-full' })
    full.mockRestore()
    expect(await readPacks(database)).toEqual([])
  })
})

describe('what is built in', () => {
  test('is switched off by rule, pack and school, and on again', async () => {
    for (const id of ['rule:stall/later', 'pack:stall', 'school:Old']) {
      await send({ type: 'set-switch', id, off: true })
      expect(await heard('Maybe next year.')).toEqual([])
      expect((await readRules('prospect'))?.switches.off).toEqual(['stall/later', 'ear/stall'])
      await send({ type: 'set-switch', id, off: false })
      expect(await heard('Maybe next year.')).toEqual(['stall/later'])
    }
  })

  test('gives way to its duplicate, and the ear takes that one’s words', async () => {
    await savePack()
    const mine = { ...written, says: ['maybe next year'], examples: {}, why: 'mine' }
    await saveRule({ written: mine, replaces: 'stall/later', basis: mine })
    expect(await heard('Maybe next year.')).toEqual(['team/next'])
    expect((await readWords())['ear/stall']?.why).toBe('mine')
    expect(await readRule(database, 'team/next')).toMatchObject({ basis: { why: 'mine' } })
  })

  test('keeps its ids', async () => {
    expect(await savePack({ id: 'stall' })).toMatchObject({ outcome: 'refused' })
    const pack = { id: 'stall', rules: [written] }
    expect(await importText(pack, 'replace')).toEqual({ outcome: 'exists', pack: 'stall', version: '' })
    expect(await importText(pack, 'keep both')).toMatchObject({ outcome: 'ok', imported: { pack: 'stall-2' } })
  })
})

describe('an import', () => {
  const pack = { id: 'team', version: '2.0', rules: [written, { ...written, id: 'bad', says: ['the ('] }] }

  test('takes the good rules and tells of the bad', async () => {
    const answer = await importText(pack)
    expect(answer).toMatchObject({
      outcome: 'ok',
      imported: { pack: 'team', rules: 1, problems: [{ rule: 'team/bad', line: 1 }] },
    })
    expect(await heard('Some time next year.')).toEqual(['team/next'])
  })

  test('asks before it replaces, keeps both when told, and is undone whole', async () => {
    await savePack()
    await saveRule({ written: { ...written, id: 'mine' } })
    expect(await importText(pack)).toEqual({ outcome: 'exists', pack: 'team', version: '1.0.0' })
    expect(await importText(pack, 'keep both')).toMatchObject({ imported: { pack: 'team-2' } })
    const change = randomId()
    await send({ type: 'import-pack', change, text: JSON.stringify(pack), choice: 'replace' })
    expect((await readRulesOf(database, 'team')).map(({ id }) => id)).toEqual(['team/next'])
    await send({ type: 'undo', of: change })
    expect((await readRulesOf(database, 'team')).map(({ id }) => id)).toEqual(['team/mine'])
  })

  test('of nonsense is refused', async () => {
    expect(await send({ type: 'import-pack', text: '{"id": "x"', choice: 'cancel' })).toMatchObject({
      outcome: 'refused',
    })
  })
})

test('the company’s pack goes before one of the same id, and a bad one spoils nothing', async () => {
  await savePack()
  await saveRule({ written: { ...written, why: 'ours' } })
  await policyPacksItem.setValue(['nonsense', JSON.stringify({ id: 'team', rules: [{ ...written, why: 'theirs' }] })])
  expect(await heard('Some time next year.')).toEqual(['team/next'])
  expect((await readWords())['team/next']?.why).toBe('theirs')
})

test('rules that do not fit into storage are said to be in trouble, and pages keep what they have', async () => {
  await savePack()
  await saveRule()
  await publishOwnRules()
  const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
  await saveRule({ written: { ...written, id: 'more' } })
  await publishOwnRules()
  expect(await rulesTroubleItem.getValue()).toBe('storage-full')
  full.mockRestore()
  expect((await readRules('prospect'))?.compiled[1]?.rules.map(({ id }) => id)).toEqual(['team/next'])
  await publishOwnRules()
  expect(await rulesTroubleItem.getValue()).toBe('')
})
