import { expect, test } from 'vitest'
import references from '../../test/packs/references.json'
import { builtInFiles } from './built-in-files'

const made = builtInFiles([{ file: 'references.json', json: references }])
const read = (name: string): unknown =>
  JSON.parse(made.find(({ relativeDest }) => relativeDest === `packs/${name}.json`)?.contents ?? '')

test('a rule taught by example goes to the ear, with its words for cards, and not to pages', () => {
  const [written] = references.rules
  expect(read('examples')).toEqual([
    { id: 'team/references', signal: 'pitch-first', surfaces: [], ...written?.examples },
  ])
  expect(read('words')).toMatchObject({ 'team/references': { why: written?.why, ask: written?.ask } })
  expect(read('rep')).toMatchObject({ rules: [] })
})

test('nothing is built of a pack with a mistake', () => {
  expect(() => builtInFiles([{ file: 'bad.json', json: { id: 'bad', rules: [{ id: 'one' }] } }])).toThrow('bad.json')
})
