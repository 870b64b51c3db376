import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { profilesOn } from '../../lib/hosts/matching'
import { taughtProfile } from '../../lib/hosts/taught-profile'
import { readProfile, readProfileHeads, readWords } from '../../lib/published'
import { readSettings } from '../../lib/settings'
import { keepProfiles } from './own-profiles'
import { followPolicy, managedValues, readPolicy } from './policy'
import { logItem, policyItem, settingsItem } from './stored-items'

/** What the company has set. */
function manage(values: object): void {
  vi.spyOn(fakeBrowser.storage.managed as { get(): Promise<object> }, 'get').mockResolvedValue(values)
}

beforeEach(() => fakeBrowser.reset())

describe('a policy', () => {
  test.each([
    [{}, {}],
    [{ ear: 'on' }, { ear: true }],
    [{ ear: 'off' }, { ear: false }],
    [{ ear: 'off', later: ['one'] }, { ear: false }],
  ])('of %j is %j', (values, policy) => {
    expect(readPolicy(values)).toEqual({ policy, packs: [], profiles: [], refused: [] })
  })

  test.each([true, 'OFF', null, ['off'], { on: true }])('with %j for the ear leaves it to the user', (ear) => {
    expect(readPolicy({ ear })).toEqual({ policy: {}, packs: [], profiles: [], refused: ['ear'] })
  })

  test('stands before what the user has set, and the user’s choice behind it is kept', async () => {
    manage({ ear: 'off' })
    await followPolicy()
    expect(await readSettings()).toHaveProperty('ear', false)
    expect(await settingsItem.getValue()).toHaveProperty('ear', true)
    manage({})
    await followPolicy()
    expect(await readSettings()).toHaveProperty('ear', true)
  })

  test('is published only where it changed', async () => {
    manage({ ear: 'on' })
    await followPolicy()
    const written = vi.spyOn(fakeBrowser.storage.local, 'set')
    await followPolicy()
    expect(written).not.toHaveBeenCalled()
  })

  test('has packs, which are in force at once and no longer than it says', async () => {
    const pack = { id: 'acme', rules: [{ id: 'year', signal: 'stall', says: ['not this year'], why: 'Company.' }] }
    vi.stubGlobal('fetch', () => Promise.resolve({ json: () => Promise.resolve([]) }))
    manage({ packs: [JSON.stringify(pack)] })
    await followPolicy()
    expect((await readWords())['acme/year']?.why).toBe('Company.')
    manage({})
    await followPolicy()
    expect(await readWords()).toEqual({})
    expect(readPolicy({ packs: 'one' })).toEqual({ policy: {}, packs: [], profiles: [], refused: ['packs'] })
  })

  test('that is bad is logged by its name alone', async () => {
    manage({ ear: 'please' })
    await followPolicy()
    expect(await policyItem.getValue()).toEqual({})
    expect(await logItem.getValue()).toMatchObject([{ event: 'policy', code: 'ear', times: 1 }])
    expect(JSON.stringify(await logItem.getValue())).not.toContain('please')
  })

  test('of profiles stands first, and one bad profile spoils no other', async () => {
    const taught = taughtProfile('crm.example', 'CRM', { message: 'article', text: 'p', sender: 'b' })
    await keepProfiles({ ...taught, title: 'My CRM' })
    manage({ ear: 'off', profiles: JSON.stringify([taught, { title: 'Broken' }]) })
    await followPolicy()
    const heads = profilesOn(await readProfileHeads(), 'crm.example')
    expect(heads.map(({ id, title }) => [id, title])).toEqual([
      ['policy-crm-example', 'CRM'],
      ['own-crm-example', 'My CRM'],
      ['generic', 'This page'],
    ])
    expect(await readProfile('policy-crm-example')).toMatchObject({ messages: [{ selector: 'article' }] })
    expect(await policyItem.getValue()).toEqual({ ear: false })
    expect(await logItem.getValue()).toMatchObject([{ event: 'policy', code: 'profiles' }])
    manage({})
    await followPolicy()
    expect(await readProfile('policy-crm-example')).toBeUndefined()
    expect(profilesOn(await readProfileHeads(), 'crm.example').map(({ id }) => id)).toEqual([
      'own-crm-example',
      'generic',
    ])
  })

  test('of profiles that is no JSON is logged, and none', () => {
    expect(readPolicy({ profiles: '[{' })).toEqual({ policy: {}, packs: [], profiles: [], refused: ['profiles'] })
  })

  test('that the browser does not have is none', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'))
    await followPolicy()
    expect(await policyItem.getValue()).toEqual({})
  })

  test('has in the schema for the browser what is read here', () => {
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as {
      properties: Record<string, { type: string; enum?: string[] }>
    }
    expect(Object.keys(schema.properties)).toEqual(Object.keys(managedValues.shape))
    expect(schema.properties['profiles']?.type).toBe('string')
    expect(schema.properties['ear']?.enum).toEqual(managedValues.shape.ear.unwrap().options)
  })
})
