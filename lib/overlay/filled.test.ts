import { expect, test } from 'vitest'
import { fill } from './filled'

const rewording = {
  parts: [
    'Call ',
    { blank: 'who', value: '' },
    ' on ',
    { blank: 'when', value: 'Tue' },
    ', ',
    { blank: 'first-name', value: '' },
  ],
}

test('puts each value in its own blank', () => {
  expect(fill(rewording, ['Eva', ' Mon ', 'Jo'])).toEqual({ text: 'Call Eva on Mon, Jo', blanks: [] })
})

test('leaves an open blank to be seen, and says where it is', () => {
  const { text, blanks } = fill(rewording, ['  ', 'Tue', ''])
  expect(text).toBe('Call [who] on Tue, [first name]')
  expect(blanks.map(({ from, to }) => text.slice(from, to))).toEqual(['[who]', '[first name]'])
})
