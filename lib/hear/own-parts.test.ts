import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownParts } from './own-parts'

const own = (text: string) => ownParts(text).map(({ from, to }) => text.slice(from, to))

test.each([
  ['plain words', 'One.\nTwo.', ['One.\nTwo.']],
  ['quoted lines', 'One.\n> theirs\nTwo.', ['One.\n', 'Two.']],
  ['an attribution', 'One.\n\nOn Thu, 12 Nov 2026 at 10:02, Tom <t@x.example> wrote:\ntheirs', ['One.\n\n']],
  [
    'an attribution in two lines',
    'One.\nOn Thu, 12 Nov 2026 at 10:02, Tom Reilly\n<t@x.example> wrote:\ntheirs',
    ['One.\n'],
  ],
  [
    'an attribution on the same line',
    'no worries if not.On Thursday, November 12, 2026 Tom wrote:\ntheirs',
    ['no worries if not.'],
  ],
  ['a German one', 'Gut.\nAm 12.11.2026 um 10:02 schrieb Tom Reilly:\ntheirs', ['Gut.\n']],
  ['a French one', 'Bien.\nLe 12 nov. 2026 à 10:02, Tom a écrit :\ntheirs', ['Bien.\n']],
  ['a Spanish one', 'Bien.\nEl jue, 12 nov 2026, Tom escribió:\ntheirs', ['Bien.\n']],
  ['a mail header', 'One.\nFrom: Tom\nSent: Thursday\nTo: Alex\ntheirs', ['One.\n']],
  ['a header in bold', 'One.\n*From:* Tom\n*Date:* Thursday\ntheirs', ['One.\n']],
  ['a German header', 'Gut.\nVon: Tom\nGesendet: Donnerstag\ntheirs', ['Gut.\n']],
  ['a French header', 'Bien.\nDe : Tom\nEnvoyé : jeudi\ntheirs', ['Bien.\n']],
  [
    'no header, only a word',
    'From: my side all is well.\nTo be clear, two.',
    ['From: my side all is well.\nTo be clear, two.'],
  ],
  ['a forward', 'See below.\n---------- Forwarded message ---------\ntheirs', ['See below.\n']],
  ['an original message', 'One.\n-----Original Message-----\ntheirs', ['One.\n']],
  ['a signature', 'One.\n-- \nTom', ['One.\n']],
  ['a sign-off', 'One.\nBest regards,\nTom Reilly\nDirector\n+44 1632 960114', ['One.\nBest regards,\n']],
  [
    'a sign-off that is not the end',
    `One.\nCheers,\n${'long words '.repeat(12)}`,
    [`One.\nCheers,\n${'long words '.repeat(12)}`],
  ],
  ['a phone', 'One.\nSent from my iPhone', ['One.\n']],
  ['a disclaimer', 'One.\nThis e-mail and any attachments are confidential and may be read by you.', ['One.\n']],
  [
    'words that only sound so',
    'This message is about price.\nOn Monday he wrote: maybe.',
    ['This message is about price.\nOn Monday he wrote: maybe.'],
  ],
])('%s', (_, text, expected) => {
  expect(own(text)).toEqual(expected)
})

test('are in order and within the text, whatever it is', () => {
  const piece = fc.constantFrom(
    '> ',
    '\n',
    'On ',
    ' wrote:',
    'From: ',
    'To: ',
    '-- ',
    'Regards',
    'x',
    '.',
    '😀',
    '\r',
    '_'.repeat(12),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      (text) => {
        let end = 0
        return ownParts(text).every(({ from, to }) => {
          const ok = from >= end && to > from && to <= text.length
          end = to
          return ok
        })
      },
    ),
  )
})
