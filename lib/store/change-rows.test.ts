import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { changeRows, type RowEdit, undoChange } from './change-rows'
import { Database } from './database'
import { keepDraft, removeDraft } from './drafts'
import {
  nextToUndo,
  readAllRules,
  readChanges,
  readDrafts,
  readPacks,
  readQuiet,
  readRule,
  readRulesOf,
  readSwitches,
  watchRows,
} from './read-rules'
import { keepMoment } from './write'

let database: Database
beforeEach(() => {
  database = new Database('changes')
})
afterEach(() => database.delete())

const written = (why: string) => ({
  id: 'next',
  signal: 'stall' as const,
  says: ['a b'],
  unless: [],
  surfaces: [],
  why,
  source: '',
  ask: [],
  instead: [],
  examples: { flag: [], pass: [] },
})
const rule = (why: string, basedOn?: number, { id = 'team/next', place = 1 } = {}): RowEdit => ({
  table: 'rules',
  id,
  ...(basedOn !== undefined && { basedOn }),
  row: { id, pack: 'team', place, written: written(why), on: true },
})
const pack = (id: string, title: string): RowEdit => ({
  table: 'packs',
  id,
  row: { id, title, version: '1', author: '', changes: '', origin: 'own', on: true, lists: {} },
})
const save = (id: string, ...edits: RowEdit[]) =>
  changeRows(database, { id, what: 'save-rule', of: 'team/next' }, edits)
const why = async () => (await readRule(database, 'team/next'))?.written.why

describe('a change', () => {
  test('based on an older revision is refused with the newer row, and nothing of it is written', async () => {
    const first = await save('1', rule('first', 0))
    if (first.outcome !== 'ok') throw new Error('refused')
    await save('2', rule('second', first.revision))
    const third = await save('3', rule('third', first.revision), pack('team', 'Team'))
    expect(third).toMatchObject({ outcome: 'stale', row: { written: { why: 'second' } } })
    expect(await why()).toBe('second')
    expect(await readPacks(database)).toEqual([])
  })

  test('of a row that was removed in between is stale, and so is one removed and made anew', async () => {
    const first = await save('1', rule('first', 0))
    const revision = first.outcome === 'ok' ? first.revision : 0
    await save('2', { table: 'rules', id: 'team/next', row: null })
    expect(await save('3', rule('third', revision))).toMatchObject({ outcome: 'stale', row: null })
    await save('4', rule('fourth', 0))
    expect(await save('5', rule('fifth', revision))).toMatchObject({ outcome: 'stale' })
    expect(await why()).toBe('fourth')
  })

  test('sent twice is carried out once', async () => {
    const first = await save('1', rule('first', 0))
    await save('2', rule('second'))
    expect(await save('1', rule('first', 0))).toEqual(first)
    expect(await why()).toBe('second')
  })

  test('takes its draft with it', async () => {
    await keepDraft(database, { id: 'team/next', written: 'half', changedAt: 1 })
    await keepDraft(database, { id: 'other', written: { half: true }, changedAt: 2 })
    await keepDraft(database, { id: 'third', written: 1, changedAt: 3 })
    await changeRows(database, { id: '1', what: 'save-rule', of: 'team/next', draft: 'team/next' }, [rule('first', 0)])
    await removeDraft(database, 'third')
    expect(await readDrafts(database)).toEqual([{ id: 'other', written: { half: true }, changedAt: 2 }])
  })

  test('that finds the storage full leaves everything as it was', async () => {
    await save('1', rule('first', 0))
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(save('2', rule('second'), pack('team', 'Team'))).rejects.toMatchObject({
      name: expect.stringMatching(/Quota|Bulk/) as unknown,
    })
    full.mockRestore()
    expect(await why()).toBe('first')
    expect(await readPacks(database)).toEqual([])
    expect(await readChanges(database)).toHaveLength(1)
  })

  test('is kept for undo, but no more than 200 are', async () => {
    for (let index = 0; index < 203; index++) await save(`${index}`, rule(`${index}`))
    expect((await readChanges(database)).map(({ id }) => id).slice(0, 2)).toEqual(['202', '201'])
    expect(await database.changes.count()).toBe(200)
    expect(await undoChange(database, 'x', '2')).toBeUndefined()
  })
})

describe('undo', () => {
  test('brings back what was changed, made and removed, and can be undone', async () => {
    await save('1', rule('first', 0))
    await save('2', rule('second'), pack('team', 'Team'), {
      table: 'switches',
      id: 'pack:stall',
      row: { id: 'pack:stall' },
    })
    await undoChange(database, '3', '2')
    expect([await why(), await readPacks(database), await readSwitches(database)]).toEqual(['first', [], []])
    await undoChange(database, '4', '3')
    expect([await why(), (await readPacks(database)).length, (await readSwitches(database)).length]).toEqual([
      'second',
      1,
      1,
    ])
    await save('5', { table: 'rules', id: 'team/next', row: null })
    await undoChange(database, '6', '5')
    expect(await why()).toBe('second')
  })

  test('of what was changed since is stale', async () => {
    await save('1', rule('first', 0))
    await save('2', rule('second'))
    await save('3', rule('third'))
    expect(await undoChange(database, '4', '2')).toMatchObject({ outcome: 'stale', row: { written: { why: 'third' } } })
    expect(await why()).toBe('third')
  })

  test('goes back step by step', async () => {
    await save('1', rule('first', 0))
    await save('2', rule('second'))
    const step = async (id: string) => {
      const next = nextToUndo(await readChanges(database))
      if (next) await undoChange(database, id, next.id)
      return next?.id
    }
    expect([await step('3'), await step('4'), await step('5')]).toEqual(['2', '1', undefined])
    expect(await readAllRules(database)).toEqual([])
  })
})

describe('rows', () => {
  test('are read by title and in their place', async () => {
    await save(
      '1',
      pack('b', 'Beta'),
      pack('a', 'Gamma'),
      rule('x', 0, { id: 'team/x', place: 2 }),
      rule('y', 0, { id: 'team/y', place: 1.5 }),
    )
    expect((await readPacks(database)).map(({ id }) => id)).toEqual(['b', 'a'])
    expect((await readRulesOf(database, 'team')).map(({ id }) => id)).toEqual(['team/y', 'team/x'])
    expect(await readRulesOf(database, 'tea')).toEqual([])
  })

  test('are told of when another window changes them', async () => {
    const changed = vi.fn<(title: string) => void>()
    const gone = new AbortController()
    watchRows(
      async () => (await readPacks(database))[0]?.title ?? '',
      {
        changed,
        failed: (error) => {
          throw error
        },
      },
      gone.signal,
    )
    await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(''))
    await save('1', pack('a', 'Alpha'))
    await vi.waitFor(() => expect(changed).toHaveBeenCalledWith('Alpha'))
    gone.abort()
  })

  test('say how often a quiet rule would have spoken', async () => {
    const moment = { signal: 'stall' as const, rule: 'team/next', host: 'mail.example' }
    await keepMoment(database, { ...moment, id: '1', at: 1, kind: 'quiet', phrase: 'old' })
    await keepMoment(database, { ...moment, id: '2', at: 2, kind: 'quiet', phrase: 'new' })
    await keepMoment(database, { ...moment, id: '3', at: 3, kind: 'shown', phrase: 'shown' })
    expect(await readQuiet(database, 'team/next')).toEqual([
      { at: 2, phrase: 'new' },
      { at: 1, phrase: 'old' },
    ])
  })
})
