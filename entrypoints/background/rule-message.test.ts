import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { randomId } from '../../lib/random-id'
import { readDrafts } from '../../lib/store/read-rules'
import { changeRules } from './change-rules'
import { database } from './open-database'
import { ruleMessage } from './rule-message'

test('drafts are kept and forgotten, and what is too large or malformed is no message', async () => {
  await changeRules(ruleMessage.parse({ type: 'save-draft', id: 'team/next', written: { says: 'the (' } }))
  expect(await readDrafts(database)).toMatchObject([{ id: 'team/next', written: { says: 'the (' } }])
  await changeRules(ruleMessage.parse({ type: 'remove-draft', id: 'team/next' }))
  expect(await readDrafts(database)).toEqual([])
  const large = { type: 'save-draft', id: 'x', written: 'x'.repeat(1_000_001) }
  expect(ruleMessage.safeParse(large).success).toBe(false)
  expect(ruleMessage.safeParse({ type: 'remove-rule', change: 'no uuid', id: 'a/b', revision: 0 }).success).toBe(false)
  expect(ruleMessage.safeParse({ type: 'remove-rule', change: randomId(), id: '../b', revision: 0 }).success).toBe(
    false,
  )
})
