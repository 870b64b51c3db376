import { expect, test } from 'vitest'
import references from '../../../test/packs/references.json'
import { readPack } from '../../packs/read-pack'
import { examplesOf } from '../../packs/rule'
import { loadEar } from './node-ear'

/** A habit that no signal knows, taught by ten sentences. */
const [rule] = (readPack(references, 'references.json').pack?.rules ?? []).map(examplesOf)
const asked = {
  place: { voice: 'rep', surface: 'draft' },
  sentences: [
    'I would be glad to arrange a reference call with another customer of ours.',
    'Please find the invoice for March attached.',
    'Can you send me the agenda for Thursday?',
  ],
} as const

test('ten examples teach the ear a habit, and it says which one a sentence is like', async () => {
  if (!rule) throw new Error('The pack has no rule.')
  const ear = await loadEar()
  const [like, ...others] = await ear({ ...asked, taught: [rule] })
  const example = rule.flag.find((text) => text === like?.heard[0]?.example)
  expect(like?.heard[0]).toMatchObject({ rule: rule.id, example: expect.stringMatching(/reference|customer/) })
  expect(example).toBeDefined()
  expect(others.flatMap(({ heard }) => heard.filter(({ example }) => example))).toEqual([])
  const [untaught] = await ear({ ...asked, taught: [] })
  expect(untaught?.heard.filter(({ example }) => example)).toEqual([])
})
