import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ownProfilesItem, settingsItem } from '../../entrypoints/background/stored-items'
import { readProfiles } from '../../lib/hosts/read-profiles'
import { Database } from '../../lib/store/database'

interface StoreFixture {
  readonly version: number
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
}

const folder = import.meta.dirname
const fixtures = (start: string) => readdirSync(folder).filter((file) => file.startsWith(start))
const readFixture = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown

/** The schema each released version had: written once, never edited. */
const schemas: Record<number, Record<string, string>> = {
  1: { moments: 'id, at, signal, rule' },
  2: { moments: 'id, at, signal, rule', verdicts: 'key, used' },
  3: {
    moments: 'id, at, signal, rule',
    verdicts: 'key, used',
    packs: 'id',
    rules: 'id, [pack+place]',
    drafts: 'id, changedAt',
    changes: 'id, at',
    switches: 'id',
  },
}

describe('the database', () => {
  test('has a fixture for every version', async () => {
    const database = new Database('versions')
    await database.open()
    expect(fixtures('store-v')).toHaveLength(database.verno)
    database.close()
  })

  test.each(fixtures('store-v'))('keeps every row of %s', async (file) => {
    const { version, tables } = readFixture(file) as StoreFixture
    const old = new Dexie(file)
    old.version(version).stores(schemas[version] ?? {})
    for (const [name, rows] of Object.entries(tables)) await old.table(name).bulkAdd(rows)
    old.close()

    const now = new Database(file)
    for (const [name, rows] of Object.entries(tables)) {
      const kept = await now.table(name).toArray()
      expect(kept).toEqual(expect.arrayContaining(rows.map((row) => expect.objectContaining(row) as unknown)))
      expect(kept).toHaveLength(rows.length)
    }
    now.close()
  })
})

describe('the settings', () => {
  beforeEach(() => fakeBrowser.reset())

  test('have a fixture for every version', () => {
    expect(fixtures('settings-v')).toHaveLength(3)
  })

  test('turn the ear on for who has never been asked', async () => {
    await fakeBrowser.storage.local.set(readFixture('settings-v1.json') as object)
    await settingsItem.migrate()
    expect(await settingsItem.getValue()).toHaveProperty('ear', true)
  })

  test('know nobody by name who was never asked about', async () => {
    await fakeBrowser.storage.local.set(readFixture('settings-v2.json') as object)
    await settingsItem.migrate()
    expect(await settingsItem.getValue()).toHaveProperty('people', [])
  })

  test.each(fixtures('settings-v'))('keep all of %s', async (file) => {
    const stored = readFixture(file) as { readonly settings: object }
    await fakeBrowser.storage.local.set(stored)
    await settingsItem.migrate()
    expect(await settingsItem.getValue()).toMatchObject(stored.settings)
  })
})

describe('the user’s own profiles', () => {
  beforeEach(() => fakeBrowser.reset())

  test('have a fixture for every version', () => {
    expect(fixtures('own-profiles-v')).toHaveLength(1)
  })

  test.each(fixtures('own-profiles-v'))('are all kept of %s, and pass the gate', async (file) => {
    const stored = readFixture(file) as { readonly 'own-profiles': readonly object[] }
    await fakeBrowser.storage.local.set(stored)
    await ownProfilesItem.migrate()
    expect(await ownProfilesItem.getValue()).toMatchObject(stored['own-profiles'])
    expect(readProfiles(await ownProfilesItem.getValue())).toMatchObject({ problems: [] })
  })
})
