import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv'
import { readRulesCsv, writeRulesCsv } from './pack-csv'

const options = { pack: { id: 'team', lists: {} }, signal: 'stall', sample: ['The invoice is attached.'] } as const
const read = (text: string) => readRulesCsv(text, options)

describe('CSV', () => {
  test('that is written is read again, whatever stands in its cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', '\uFEFF') }),
    )
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some((each) => each !== ''))
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(readCsv(writeCsv([['a', 'b'], ...rows])).map(({ cells }) => cells)).toEqual([['a', 'b'], ...rows])
      }),
    )
  })

  test.each([
    ['commas', 'a,b\n"c ""d""\ne",f\n\ng,h'],
    ['semicolons and CRLF', 'a;b\r\n"c ""d""\ne";f\r\n\r\ng;h\r\n'],
    ['tabs and a mark', '\uFEFFa\tb\n"c ""d""\ne"\tf\n\ng\th'],
  ])('with %s', (_, text) => {
    expect(readCsv(text)).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['c "d"\ne', 'f'], line: 2 },
      { cells: ['g', 'h'], line: 5 },
    ])
  })
})

describe('rules in a table', () => {
  test('need two columns and no header', () => {
    expect(read('not this year,What would change by spring?\nnot the right time,')).toMatchObject({
      rules: [
        { id: 'not-this-year', signal: 'stall', says: ['not this year'], instead: ['What would change by spring?'] },
        { id: 'not-the-right-time', instead: [] },
      ],
      bad: [],
    })
  })

  test('go by their header, in any order and with columns of others', () => {
    const { rules } = read(
      'Owner;Why;Phrase;Voice\nPriya;It waits.;not this year;Prospect\nPriya;;any news yet ?;Checks in empty-handed',
    )
    expect(rules).toMatchObject([
      { why: 'It waits.', says: ['not this year'], signal: 'stall' },
      { says: ['any news yet ?'], signal: 'empty-check-in' },
    ])
  })

  test('are taken where they are good, and the others listed with row and reason', () => {
    const { rules, bad } = read(
      'phrase,signal\nnot this year,\nthe (,\nnot this year,nonsense\nany news,rep\n,stall\n"not this year",stall',
    )
    expect(rules.map(({ id }) => id)).toEqual(['not-this-year', 'not-this-year-2'])
    expect(bad.map(({ row }) => row)).toEqual([3, 4, 5, 6])
    expect(bad[0]?.reason).toMatch('never closed')
    expect(bad[1]?.reason).toMatch('"nonsense" is no signal')
    expect(bad[3]?.reason).toMatch('neither a phrase nor an example')
  })

  test('are the same after they were written and read, and no cell is a formula', () => {
    const [rule] = read('not this year,"one\ntwo",because').rules
    if (!rule) throw new Error('no rule')
    const all = [{ ...rule, why: '=cmd|x', examples: { flag: ['Not this year, no.'], pass: ['This year; yes.'] } }]
    const text = writeRulesCsv(all)
    expect(text).toContain("'=cmd|x")
    expect(readRulesCsv(text, options)).toEqual({ rules: all, bad: [] })
  })

  test.each(['', '\uFEFF', '\n\n', ','])('%j has none', (text) => {
    expect(read(text)).toEqual({ rules: [], bad: [] })
  })
})
