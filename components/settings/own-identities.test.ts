import { describe, expect, it } from 'vitest'
import { readAddresses, readDomains } from './own-identities'

const have = ['kate@north.example']

describe('addresses', () => {
  it('adds one, in lower case', () => {
    expect(readAddresses(' Bob@North.Example ', have)).toEqual({ list: [...have, 'bob@north.example'], left: '' })
  })

  it('adds several, as copied from a mail', () => {
    expect(readAddresses('Kate Doe <kd@north.example>, "Doe, Bob" <bob@north.example>; a@b.example', []).list).toEqual([
      'kd@north.example',
      'bob@north.example',
      'a@b.example',
    ])
  })

  it.each(['kate@', '@north.example', 'kate', 'kate@north', 'kate@-north.example', 'a@b@c.example'])(
    'leaves %s in the field, with the reason',
    (typed) => {
      const reading = readAddresses(typed, have)
      expect(reading).toMatchObject({ list: have, left: typed })
      expect(reading.problem).toBe(`“${typed}” is not a whole address. Write it like kate@company.com.`)
    },
  )

  it('adds what it can read, and keeps the rest', () => {
    expect(readAddresses('bob@north.example, kate@', [])).toMatchObject({ list: ['bob@north.example'], left: 'kate@' })
  })

  it('says that one is there already, and that none was written', () => {
    expect(readAddresses('KATE@north.example', have).problem).toBe('kate@north.example is in the list already.')
    expect(readAddresses('  ', have).problem).toBe('Write an address first.')
  })
})

describe('domains', () => {
  it.each(['North.example', '@north.example', 'kate@north.example', 'https://www.north.example/about'])(
    'reads %s',
    (typed) => {
      expect(readDomains(typed, [])).toEqual({ list: ['north.example'], left: '' })
    },
  )

  it.each(['gmail.com', 'me@outlook.com', 'yahoo.co.uk', 'hotmail.fr'])(
    'refuses %s, from which anyone can write',
    (typed) => {
      const reading = readDomains(typed, [])
      expect(reading.list).toEqual([])
      expect(reading.problem).toContain('prospects too')
    },
  )

  it('takes a company’s own host that begins like a shared one', () => {
    expect(readDomains('outlook.north.example', []).list).toEqual(['outlook.north.example'])
  })

  it.each(['north', 'north..example', 'north.1'])('leaves %s in the field', (typed) => {
    expect(readDomains(typed, []).left).toBe(typed)
  })
})
