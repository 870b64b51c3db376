import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Voice } from '../signals/signals'
import { reportedIn, turnsIn } from './speakers'

const known: Record<string, Voice> = {
  jen: 'prospect',
  'o’brien': 'prospect',
  acme: 'prospect',
  sam: 'rep',
  speaker: 'rep',
}
const whose = (speaker: string, company?: string): Voice | undefined =>
  known[company?.toLowerCase() ?? ''] ?? known[speaker.split(' ')[0]?.toLowerCase() ?? '']
const turns = (text: string) => turnsIn(text, whose)?.map(({ from, to, voice }) => `${voice}: ${text.slice(from, to)}`)
const reported = (sentence: string) => {
  const span = reportedIn(sentence)
  return span && sentence.slice(span.from, span.to)
}

describe('a transcript', () => {
  const both = ['prospect: we’d love to see it', 'rep: when?']
  test.each([
    ['names', 'Jen: we’d love to see it\nSam: when?'],
    ['names in capitals', 'JEN: we’d love to see it\nSAM: when?'],
    ['full names', 'Jen van der Smith: we’d love to see it\n\nSam O’Neill: when?'],
    ['names and a title', 'Jen: we’d love to see it\r\nSam T. Hill: when?\r\n'],
    ['a company in brackets', 'Ann (Acme): we’d love to see it\nSam [us]: when?'],
    ['times before', '[00:12:31] Jen: we’d love to see it\n[00:12:40] Sam: when?'],
    ['bare times before', '00:12 Jen: we’d love to see it\n0:14 - Sam: when?'],
    ['times behind', 'Jen (0:12): we’d love to see it\nSam [00:00:14]: when?'],
    ['dates before', '[12/11/2026, 10:02:11] Jen: we’d love to see it\n12/11/2026, 10:03 - Sam: when?'],
    ['a name and a time on a line', 'Jen  00:12\nwe’d love to see it\n\nSam  00:14\nwhen?'],
    ['a bar between', 'Jen Smith | 01:14\nwe’d love to see it\nSam Hill | 01:15\nwhen?'],
    ['a time of day', 'Jen Smith 1:14 PM\nwe’d love to see it\nSam Hill 1:15 p.m.\nwhen?'],
    ['a company and a time', 'Ann Li (Acme) 0:12\nwe’d love to see it\nSam 0:14\nwhen?'],
    ['the time first on its line', '0:12 - Jen Smith\nwe’d love to see it\n0:14 | Sam\nwhen?'],
    ['the time on the next line', 'Jen Smith\n0:12\nwe’d love to see it\nSam\n0:14\nwhen?'],
    ['marks of Markdown', '**Jen:** we’d love to see it\n- **Sam**: when?'],
    [
      'WebVTT',
      'WEBVTT\n\n1\n00:01:02.000 --> 00:01:05.000\n<v Jen Smith>we’d love to see it</v>\n\n2\n00:01:05.000 --> 00:01:06.000\n<v Sam>when?</v>',
    ],
    [
      'WebVTT with a company and a class',
      '00:01.000 --> 00:05.000\n<v.loud Ann (Acme)>we’d love to see it\n\n00:05.000 --> 00:06.000\n<v Sam>when?',
    ],
    ['two voices in a line', '<v Jen>we’d love to see it</v> <v Sam>when?</v>'],
    [
      'the cues of Zoom',
      'WEBVTT\n\n1\n00:01:02.000 --> 00:01:05.000\nJen Smith: we’d love to see it\n\n2\n00:01:05.000 --> 00:01:06.000\nSam: when?',
    ],
    ['a heading', 'Call with them\n12 November\nJen: we’d love to see it\nSam: when?'],
  ])('with %s', (_, text) => {
    expect(turns(text)).toEqual(both)
  })

  test('goes on to the next name, over lines and fields', () => {
    expect(turns('Jen: One.\ntwo: 2.\n\nhttps://x.example\nBudget: 40k\nSam: Three.')).toEqual([
      'prospect: One.\ntwo: 2.\n\nhttps://x.example\nBudget: 40k',
      'rep: Three.',
    ])
  })

  test('goes on behind a cue, but not behind the end of a voice', () => {
    const lines = [
      '<v Jen>One',
      '',
      '2',
      '00:05.000 --> 00:06.000',
      'two</v>',
      '',
      '3',
      '00:06.000 --> 00:07.000',
      'three',
    ]
    expect(turns([...lines, '<v Sam>four'].join('\n'))).toEqual(['prospect: One', 'prospect: two', 'rep: four'])
  })

  test('may be of one speaker, or of speakers with numbers', () => {
    expect(turns('Jen: One.\nJen: Two.')).toEqual(['prospect: One.', 'prospect: Two.'])
    expect(turns('Speaker 1: One.\nSpeaker 12: Two.')).toEqual(['rep: One.', 'rep: Two.'])
  })

  test('leaves out whom nobody knows', () => {
    expect(turns('Jen: One.\nBob: Two.\nSam: Three.')).toEqual(['prospect: One.', 'rep: Three.'])
    expect(turns('Ann: One.\nBob: Two.')).toEqual([])
  })

  test('asks for the name and what stands in brackets', () => {
    const asked: unknown[] = []
    turnsIn('Ann Li (VP, Acme): One.\n<v Bob (Us)>Two.\n0:12 Jen (0:12): Three.', (...name) => void asked.push(name))
    expect(asked).toEqual([
      ['Ann Li', 'VP, Acme'],
      ['Bob', 'Us'],
      ['Jen', undefined],
    ])
  })

  test.each([
    ['nothing', ''],
    ['a mail', 'Hi Jen:\n\nThanks for the call.\nSam: we should talk.'],
    ['one label', 'Jen: we’d love to see it'],
    ['labels without words', 'Jen:\nSam:\n'],
    ['an agenda', 'Lunch 12:00\nWorkshop 14:00\n'],
    ['late labels', 'one\ntwo\nthree\nJen: One.\nSam: Two.'],
    ['fields', 'Budget: 40k\nNext steps: a call\nNext Steps: a call\nNote: none\nRe: this\nQuestion: when?\nNotes: x'],
    ['mail headers', 'Subject: Hello\nFrom: Jen\nTo: Sam\nCc: Bob\nSent: Monday'],
    ['roles and days', 'Champion: Jen\nEconomic Buyer: Bob\nLegal: waiting\nThursday: call'],
    ['addresses', 'Https://x.example\nHttp://y.example\nJen:x'],
    ['times', '10:30 we met\n11:30 we left\n12:00: lunch'],
    ['captions', '0:05 Hello\n0:07 Absolutely\n0:09 Yes'],
    ['small words', 'here is the thing: one\nmy view: two\njen: three'],
    ['many words', 'Jen Ann Eve Sue Liz: One.\nThis Is A Very Long Line: Two.'],
    ['a long label', `Jen (${'x'.repeat(70)}): One.\nSam (${'x'.repeat(70)}): Two.`],
    ['questions and answers', 'Q: when?\nA: soon'],
    ['quoted lines', '> Jen: One.\n> Sam: Two.'],
  ])('is not %s', (_, text) => {
    expect(turns(text)).toBeUndefined()
  })
})

describe('a note reports', () => {
  test.each([
    ['Joe said they’d look at it in Q3.', 'they’d look at it in Q3.'],
    ['Joe said: "send me something"', 'send me something'],
    ['Joe said, “Let me think about it.”', 'Let me think about it.'],
    ["Joe said 'we don't need it' twice", "we don't need it"],
    ['Per Joe, they are happy.', 'they are happy.'],
    ['- As per Joe Smith: "call in May"', 'call in May'],
    ['According to Maria, it is on hold.', 'it is on hold.'],
    ['It is on hold, according to Maria.', 'It is on hold'],
    ['Maria mentioned that it’s interesting.', 'it’s interesting.'],
    ['Maria, their CFO, explained that it’s fine.', 'it’s fine.'],
    ['Joe Smith (CFO) confirmed the budget.', 'the budget.'],
    ['Customer told me to circle back.', 'to circle back.'],
    ['The customer has also told us they like it.', 'they like it.'],
    ['Our champion promised to sign by Friday.', 'to sign by Friday.'],
    ['The customer’s CFO says it’s too much.', 'it’s too much.'],
    ['Their CFO wrote to us that it’s too much.', 'it’s too much.'],
    ['The VP of Sales said no budget.', 'no budget.'],
    ['Joe asked for a discount.', 'for a discount.'],
    ['Joe asked: what’s next?', 'what’s next?'],
    ['She said not now.', 'not now.'],
    ['Director of nursing told me not now.', 'not now.'],
    ['Ops director says not now.', 'not now.'],
    ['But they said not now.', 'not now.'],
    ['They’ve told me they’re happy.', 'they’re happy.'],
    ['• 12/11 Joe said not now.', 'not now.'],
    ['Great call, and he said not now.', 'not now.'],
    ['On the call Joe said not now.', 'not now.'],
    ['Spoke to Joe who said not now.', 'not now.'],
    ['As Joe said, not now.', 'not now.'],
    ['I asked, and she said not now.', 'not now.'],
    ['"We love it," said Joe.', 'We love it,'],
    ['“We love it,” she told me on the call.', 'We love it,'],
    ['"Joe said you did great things," said Maria.', 'Joe said you did great things,'],
    ['Send me a deck," said Joe.', 'Send me a deck,'],
    ['Send me a deck," Joe told me on Friday.', 'Send me a deck,'],
    ['They love it, Joe said.', 'They love it'],
  ])('%s', (sentence, expected) => {
    expect(reported(sentence)).toBe(expected)
  })

  test.each([
    'I said send me something.',
    'I’ve said they like it.',
    'we told them it’s 40k',
    'We told the CFO it’s 40k.',
    'I asked whether they’re ready.',
    '"Send it," I said.',
    '"We love it."',
    '"Joe said you did great things."',
    'CFO wants a discount.',
    'Joe thinks it’s fine.',
    'Joe said.',
    'Joe never said that.',
    'Joe asked Maria.',
    'Joe wrote back on Monday.',
    'Joe and I said yes.',
    'If they said yes, we’d go.',
    'The budget that Joe mentioned is gone.',
    'That’s what she said about price.',
    'My manager said to push.',
    'They replied to my email.',
    'Talked to my manager, he said to push.',
    'Everyone said it was fine.',
    'Their website says it’s the best.',
    'According to Gartner, it grows.',
    'Per our call, pricing is attached.',
    'Called him, said they’d look.',
    '',
  ])('nothing in: %s', (sentence) => {
    expect(reported(sentence)).toBeUndefined()
  })
})

describe('whatever the text is', () => {
  const pieces =
    'Jen|Sam|JEN| (Acme)|:|: | |\n|\r\n|00:12|[0:14] |1|00:01.000 --> 00:02.000|<v Jen>|</v>|WEBVTT| said| told me|she|I|Per |According to |,|, |"|“|”|\'|.|that|😀|\uD83D|x|**'
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 60 }).map((all) => all.join('')),
  )

  test('turns are in order and within it, and begin and end with words', () => {
    fc.assert(
      fc.property(text, (text) => {
        let end = 0
        return (turnsIn(text, () => 'rep') ?? []).every(({ from, to }) => {
          const isFine =
            from >= end && to > from && to <= text.length && text.slice(from, to).trim().length === to - from
          end = to
          return isFine
        })
      }),
    )
  })

  test('reported words are within it', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { from, to } = reportedIn(text) ?? { from: 0, to: 1 }
        return from >= 0 && to > from && (to <= text.length || text === '')
      }),
    )
  })

  test.each([
    'A',
    ' ',
    '\n',
    '"',
    "'s a",
    '<v ',
    'said ',
    'Joe said ',
    'Jen: x\n',
    'A B\n',
    '*',
    '00:01 ',
    'I said, ',
    'Jen (',
  ])('a megabyte of %j is read', (piece) => {
    const long = piece.repeat(1_000_000 / piece.length)
    expect(turnsIn(`Jen: one ${long}\nSam: one`, whose)?.at(-1)?.voice).toBe('rep')
    expect(reportedIn(`Joe said one ${long}`)?.from).toBe(9)
    expect(() => [reportedIn(long), reportedIn(`"${long}`)]).not.toThrow()
  })
})
