import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { businessSample } from '../cli/business-sample'
import { builtInPacks } from './built-in'
import { authoredOf, checkRule, writtenOf } from './check-rule'
import { mostNoise, noiseOf } from './noise'
import { largestPackFile, packFileName, packFileOf, readPackFile, writePackFile } from './pack-file'
import { packHash, shortHash } from './pack-hash'
import { packJsonSchema } from './pack-json-schema'
import { describeProblem, readPack } from './read-pack'

const sample = businessSample()
const good = {
  id: 'next',
  signal: 'asks-for-next-step',
  says: ['what (are|is) [the|your] next step[s]'],
  school: 'Consultative',
  examples: { flag: ['What are the next steps?'], pass: ['The next steps are below.'] },
}
const read = (pack: unknown) => readPackFile(JSON.stringify(pack, undefined, 1), 'team.json', sample)
const linesOf = (text: string) => readPackFile(text, 'team.json', sample).problems.map(describeProblem)

describe('a pack’s file', () => {
  test('says the line of each mistake, and its good rules are taken', () => {
    const text = `{
  "id": "team",
  "rules": [
    ${JSON.stringify(good)},
    {
      "id": "bad", "signal": "stall",
      "unless": [],
      "says": [
        "not now",
        "the (\\" \\u0028"
      ]
    },
    { "id": "worse",
      "signal": "x" },
    7,
    ${JSON.stringify(good)}
  ]
}`
    const { pack, problems } = readPackFile(text, 'team.json', sample)
    expect(pack?.rules.map(({ id }) => id)).toEqual(['next'])
    expect(problems.map(({ line }) => line)).toEqual([10, 10, 14, 15, 16])
    expect(problems.map(describeProblem)[0]).toMatch(/^team\.json:10: rule team\/bad: says\[1\]/)
    expect(problems.at(-1)?.reason).toMatch('twice')
  })

  test('is the same after it was written and read again, and so is its hash', async () => {
    const { pack } = read({
      id: 'team',
      title: 'Team',
      lists: { soon: ['shortly'] },
      changes: '1.1: more',
      rules: [good],
    })
    if (!pack) throw new Error('no pack')
    const again = readPackFile(writePackFile(pack), packFileName(pack), sample).pack
    expect(again).toEqual(pack)
    const kept = packFileOf(
      pack,
      pack.rules.map((rule) => writtenOf(authoredOf(rule, pack))),
    )
    expect(await packHash(kept)).toBe(await packHash(pack))
    expect(shortHash(await packHash(pack))).toMatch(/^[0-9a-f]{8}$/)
    expect(await packHash({ ...pack, changes: '1.1: less' })).not.toBe(await packHash(pack))
  })

  test('has the same hash whatever its layout', async () => {
    const one = readPackFile(JSON.stringify({ id: 'team', rules: [good] }), 'a', sample).pack
    const other = readPackFile(
      `\uFEFF${JSON.stringify({ rules: [good], title: 'team', format: 1, id: 'team' }, undefined, 4)}`,
      'b',
      sample,
    ).pack
    expect(one && (await packHash(one))).toBe(other && (await packHash(other)))
  })

  test.each([
    ['nothing', '', /^team\.json(:1)?: the file: is not JSON/],
    ['a comma too many', '{\n"id": "team",\n}', /^team\.json:3: the file: is not JSON/],
    ['half of a file', '{\n"id": "te', /^team\.json:2: the file: is not JSON/],
    ['a list', '[]', /^team\.json:1: /],
    ['a newer form', '{\n"format": 2, "id": "team", "rules": [1]}', /^team\.json:2: format: .*does not know/],
  ])('%s is no pack', (_, text, reason) => {
    expect(readPackFile(text, 'team.json', sample).pack).toBeUndefined()
    expect(linesOf(text).join('\n')).toMatch(reason)
  })

  test('beyond 20 MB is not read', () => {
    const { problems, isJson } = readPackFile(`"${'é'.repeat(largestPackFile / 2)}"`, 'team.json', sample)
    expect([problems[0]?.reason, isJson]).toEqual(['is larger than 20 MB', false])
  })

  test('keeps HTML as the text it is', () => {
    const { pack } = read({ id: 'team', title: '<img src=x>', rules: [{ ...good, why: '<b onclick=x>' }] })
    expect([pack?.title, pack?.rules[0]?.why]).toEqual(['<img src=x>', '<b onclick=x>'])
  })

  test('has its form in the repository as JSON Schema', () => {
    const published: unknown = JSON.parse(readFileSync('lib/packs/sideline-pack.schema.json', 'utf8'))
    expect(published).toEqual(JSON.parse(packJsonSchema()))
  })
})

describe('noise', () => {
  test('refuses a rule that hears nearly everything, with the measure', () => {
    const { pack, problems } = read({
      id: 'team',
      rules: [good, { id: 'all', signal: 'stall', says: ['* *'] }, { id: 'the', signal: 'stall', says: ['the *'] }],
    })
    expect(pack?.rules.map(({ id }) => id)).toEqual(['next'])
    expect(problems.map(({ rule }) => rule)).toEqual(['team/all', 'team/the'])
    expect(problems.at(-1)).toMatchObject({
      rule: 'team/the',
      index: 2,
      line: expect.any(Number) as number,
      reason: expect.stringMatching(/\d{2,} of 1 000/) as string,
    })
  })

  test('is measured for an editor, with what was heard', () => {
    const { rule, problems, noise } = checkRule(
      { ...good, says: ['the *'], examples: {} },
      { id: 'team', lists: {} },
      sample,
    )
    expect(rule).toBeUndefined()
    expect(problems[0]?.reason).toMatch('ordinary business sentences')
    expect(noise?.perThousand).toBeGreaterThan(mostNoise)
    expect(noise?.sentences).toHaveLength(5)
    expect(checkRule(good, { id: 'team', lists: {} }, sample)).toMatchObject({
      rule: { id: 'team/next' },
      noise: { perThousand: 0 },
    })
  })

  test('of every built-in rule is far below the bound', () => {
    const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
    const most = Math.max(...[...noiseOf(rules, sample).values()].map(({ perThousand }) => perThousand))
    expect(most).toBeLessThanOrEqual(mostNoise / 4)
  })

  test('is measured on 500 sentences', () => {
    expect(new Set(sample).size).toBe(500)
  })
})
