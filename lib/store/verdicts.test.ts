import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Verdict } from '../signals/verdict'
import { Database } from './database'
import { keepVerdicts, recallVerdicts } from './verdicts'

const day = 86_400_000
const verdict: Verdict = { heard: [{ signal: 'stall', from: 0, to: 4, score: 0.98 }], denied: ['polite-interest'] }
const row = (key: string, used: number) => ({ key, used, verdict })
let database: Database

beforeEach(() => {
  database = new Database('verdicts')
})
afterEach(() => database.delete())

const keys = async () => (await database.verdicts.toCollection().primaryKeys()).toSorted()

describe('kept verdicts', () => {
  test('come back in the order they are asked for', async () => {
    await keepVerdicts(database, [row('a', 1), row('b', 1)])
    expect(await recallVerdicts(database, ['b', 'c', 'a'], 2)).toEqual([verdict, undefined, verdict])
  })

  test('are dropped when there are too many, those that were of no use for longest first', async () => {
    await keepVerdicts(database, [row('a', 1), row('b', 2), row('c', 3)], 3)
    expect(await keys()).toEqual(['a', 'b', 'c'])
    await recallVerdicts(database, ['a'], 5 * day)
    await keepVerdicts(database, [row('d', 5 * day)], 3)
    expect(await keys()).toEqual(['a', 'c', 'd'])
    await keepVerdicts(
      database,
      ['e', 'f', 'g', 'h'].map((key) => row(key, 6 * day)),
      3,
    )
    expect(await keys()).toHaveLength(3)
  })

  test('are written again only when a day has gone by', async () => {
    await keepVerdicts(database, [row('a', day)])
    await recallVerdicts(database, ['a'], 2 * day)
    expect(await database.verdicts.get('a')).toHaveProperty('used', day)
    await recallVerdicts(database, ['a'], 2 * day + 1)
    expect(await database.verdicts.get('a')).toHaveProperty('used', 2 * day + 1)
  })
})
