import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rule } from '../packs/rule'
import type { Finding } from '../signals/finding'
import type { SignalId } from '../signals/signals'
import { compileHearing } from './compile-hearing'
import { Hearing } from './hearing'
import { Listener, longestRead } from './listener'
import { NoteHearing } from './note-hearing'
import * as speakers from './speakers'
import { TranscriptHearing } from './transcript-hearing'
import { ownParts } from './own-parts'
import { askingForAttention } from './precedence'
import { textEdit } from './text-edit'

const rule = (signal: SignalId, says: string[], more: Partial<Rule> = {}): Rule => ({
  id: `test/${signal}`,
  signal,
  says,
  unless: [],
  surfaces: [],
  lists: {},
  ...more,
})
const asks = rule('asks-for-next-step', ['what are [the|your] next steps', 'how would you like to proceed'])
const leaves = rule('leaves-it-with-them', ['let me know how', 'let me know what you think'], { unless: ['{weekday}'] })
const checksIn = rule('empty-check-in', ['^ just checking in'], { unless: ['next: by {weekday}'] })
const kind = rule('polite-interest', ['good idea to look'])
const compiled = compileHearing([asks, leaves, checksIn, kind])
const rep = new Hearing('rep', compiled.rep)
const prospect = new Hearing('prospect', compiled.prospect)

const heard = (text: string, hearing = rep) => hearing.hear(text, 'draft').map(({ signal, text }) => [signal, text])

describe('hearing', () => {
  test('the same words carry a signal in one voice and none in another', () => {
    expect(heard('What are the next steps?')).toEqual([['asks-for-next-step', 'What are the next steps']])
    expect(heard('What are the next steps?', prospect)).toEqual([])
  })

  test('offsets are those of the whole text', () => {
    const text = 'Hi.\n\nThanks for today! What are your next steps? Bye.'
    const [finding] = rep.hear(text, 'draft')
    expect(text.slice(finding?.from, finding?.to)).toBe('What are your next steps')
  })

  test('two habits in one sentence are both heard', () => {
    expect(heard('Just checking in, let me know what you think.').map(([signal]) => signal)).toEqual([
      'empty-check-in',
      'leaves-it-with-them',
    ])
  })

  test('where two overlap, the one that matters more is heard', () => {
    expect(heard('Let me know how would you like to proceed?')).toEqual([
      ['asks-for-next-step', 'how would you like to proceed'],
    ])
  })

  test('a cancelled rule is silent in that sentence only', () => {
    expect(heard('Let me know what you think by Thursday.')).toEqual([])
    expect(heard('See you Thursday. Let me know what you think.')).toHaveLength(1)
  })

  test('a rule keeps to its surfaces', () => {
    const notes = new Hearing('rep', compileHearing([rule('happy-ears', ['in the bag'], { surfaces: ['note'] })]).rep)
    expect(notes.hear('It is in the bag', 'note')).toHaveLength(1)
    expect(notes.hear('It is in the bag', 'draft')).toHaveLength(0)
  })

  test('what was quoted, forwarded or signed is not its author’s', () => {
    expect(heard('Fine.\n\nOn Thu, 12 Nov 2026 at 10:02, Tom wrote:\n> What are the next steps?')).toEqual([])
    expect(heard('Fine.\n> What are the next steps?\nBye.')).toEqual([])
    expect(heard('Fine.\n-- \nWhat are the next steps?')).toEqual([])
    expect(heard('Fine.\nFrom: Tom\nSent: today\nWhat are the next steps?')).toEqual([])
    expect(heard('Fine.\nFrom: my side all is well.\nWhat are the next steps?')).toHaveLength(1)
  })

  test('own parts between quoted lines are kept', () => {
    const text = '> one\nmine\n> two\nmine too'
    expect(ownParts(text).map(({ from, to }) => text.slice(from, to))).toEqual(['mine\n', 'mine too'])
  })
})

describe('attention', () => {
  test('at most three ask for it, evidence never does', () => {
    const finding = (signal: SignalId, from: number): Finding => ({
      signal,
      rule: 'test/x',
      from,
      to: from + 1,
      text: 'x',
      voice: 'rep',
      score: 1,
    })
    const all = [
      finding('undercuts-self', 0),
      finding('firm-commitment', 2),
      finding('leaves-it-with-them', 4),
      finding('asks-for-next-step', 6),
      finding('empty-check-in', 8),
    ]
    expect(askingForAttention(all).map(({ signal }) => signal)).toEqual([
      'leaves-it-with-them',
      'asks-for-next-step',
      'empty-check-in',
    ])
  })
})

describe('what others said', () => {
  const notes = new NoteHearing(compiled.rep, prospect, speakers)

  test('in a note is heard in their voice, and where it stands', () => {
    const text = 'Good call. Joe said it is a good idea to look at it. What are the next steps?'
    const found = notes.hear(text, 'note')
    expect(found.map(({ voice, signal }) => [voice, signal])).toEqual([
      ['prospect', 'polite-interest'],
      ['rep', 'asks-for-next-step'],
    ])
    expect(found.every(({ from, to, text: words }) => text.slice(from, to) === words)).toBe(true)
  })

  test('in a note is no habit of the one who wrote it down', () => {
    expect(notes.hear('They asked: "What are the next steps?"', 'note')).toEqual([])
  })

  test('in a transcript is told apart by the names', () => {
    const whose = (name: string) => ({ Jen: 'prospect', Sam: 'rep' } as const)[name]
    const text = 'Jen (Acme): good idea to look.\nSam: good idea to look.\nJen (Acme): bye.'
    const found = new TranscriptHearing('prospect', compiled.prospect, speakers, whose).hear(text, 'transcript')
    expect(found.map(({ from }) => from)).toEqual([text.indexOf('good')])
  })

  test('in a transcript is heard anew after an edit', async () => {
    const calls = new TranscriptHearing('prospect', compiled.prospect, speakers)
    const listener = new Listener(calls, 'transcript')
    const { signal } = new AbortController()
    await listener.read('Jen: fine.\nSam: good idea to look.', signal)
    const text = 'Jen: fine, good idea to look.\nSam: good idea to look.'
    expect((await listener.read(text, signal))?.findings).toEqual(calls.hear(text, 'transcript'))
  })
})

describe('a listener', () => {
  const alive = new AbortController().signal

  test('reads a long text in slices, with the same findings', async () => {
    const text = 'Thanks for the call today. What are the next steps? '.repeat(2_000)
    const reading = await new Listener(rep, 'draft').read(text, alive)
    expect(reading?.findings).toHaveLength(2_000)
    expect(reading?.findings.every(({ from, to, text: words }) => text.slice(from, to) === words)).toBe(true)
    expect(reading?.unread).toBe(0)
  })

  test('says how much it did not read', async () => {
    const reading = await new Listener(rep, 'draft').read('a'.repeat(longestRead + 7), alive)
    expect(reading?.unread).toBe(7)
  })

  test('gives up when told to', async () => {
    const gone = AbortSignal.abort()
    expect(await new Listener(rep, 'draft').read('What are the next steps?', gone)).toBeUndefined()
  })

  test('names each finished sentence for the ear once, and hears anew what the ear said of it', async () => {
    const listener = new Listener(rep, 'draft')
    await listener.read('One thing. Another', alive)
    expect(listener.takeUnasked()).toEqual(['One thing.'])
    await listener.read('One thing. Another.', alive)
    expect(listener.takeUnasked()).toEqual(['Another.'])
    expect(listener.takeUnasked()).toEqual([])
    const verdict = { heard: [{ signal: 'stall', from: 0, to: 7, score: 1 }], denied: [] } as const
    listener.learn(['Another.', 'One thing.'], [verdict])
    const reading = await listener.read('One thing. Another.', alive)
    expect(reading?.findings).toEqual([expect.objectContaining({ rule: 'ear', from: 11, to: 18, text: 'Another' })])
    expect(listener.takeUnasked(), 'what it said nothing of is asked again').toEqual(['One thing.'])
  })

  test('hears what the ear said while a long text was being read', async () => {
    const listener = new Listener(rep, 'draft')
    const long = `${'Plain words that fill a page. '.repeat(1_200)}Nothing here.`
    const reading = listener.read(long, alive)
    listener.learn(
      ['Plain words that fill a page.'],
      [{ heard: [{ signal: 'stall', from: 0, to: 5, score: 1 }], denied: [] }],
    )
    await reading
    expect((await listener.read(long, alive))?.findings.length).toBe(1_200)
  })

  const piece = fc.constantFrom(
    'What are the next steps',
    'Let me know what you think',
    'by Thursday',
    'Just checking in',
    'Fine',
    ' ',
    '. ',
    '? ',
    '\n',
    '> ',
    '\nOn Thu, 12 Nov 2026, Tom wrote:\n',
    'a',
    '\n-- \n',
    '\nBest regards,\n',
    'Von: x\n',
    'An: y\n',
    ' wrote:',
    '\nOn Thursday, 12 November 2026, Tom',
    'We would like to see how the crews are planned before ',
  )
  const edit = fc.record({ at: fc.nat(200), cut: fc.nat(30), put: fc.array(piece, { maxLength: 3 }) })

  test('hears after any edits what it would hear afresh', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), fc.array(edit, { maxLength: 8 }), async (pieces, edits) => {
        const listener = new Listener(rep, 'draft')
        let text = pieces.join('')
        await listener.read(text, alive)
        for (const { at, cut, put } of edits) {
          text = text.slice(0, at) + put.join('') + text.slice(at + cut)
          const reading = await listener.read(text, alive)
          expect(reading?.findings).toEqual(rep.hear(text, 'draft'))
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('an edit is the smallest stretch that differs', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, out, put, tail) => {
      const before = head + out + tail
      const after = head + put + tail
      const edit = textEdit(before, after)
      if (!edit) return before === after
      const { from, toBefore, toAfter } = edit
      const same = before.slice(0, from) === after.slice(0, from) && before.slice(toBefore) === after.slice(toAfter)
      const smallest = before[from] !== after[from] || from === toBefore || from === toAfter
      return same && smallest && toBefore >= from && toAfter >= from
    }),
  )
})
