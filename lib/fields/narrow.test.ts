import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrow, narrowToCharacters, type NarrowEdit } from './narrow'

/** `old ` with the narrowed part in brackets, an arrow, and what stands there instead. */
const shown = (old: string, edit: NarrowEdit) =>
  `${old.slice(0, edit.start)}[${old.slice(edit.start, edit.end)}]${old.slice(edit.end)} → ${edit.text}`

describe('narrowing to words', () => {
  it.each([
    ['what is next', 'what comes next', 'what [is] next → comes'],
    ['what is next', 'that was it', '[what is next] → that was it'],
    ['the next steps', 'the steps', 'the [next steps] → steps'],
    ['the steps', 'the next steps', 'the [steps] → next steps'],
    ['steps', 'next steps', '[steps] → next steps'],
    ['what next?', 'what now?', 'what [next]? → now'],
    ['don’t wait', 'do wait', '[don’t] wait → do'],
    ['a b c', 'a c', 'a [b c] → c'],
    ['see \ufffc next', 'see \ufffc now next', 'see \ufffc [next] → now next'],
    ['one\ntwo', 'one\ntwo three', 'one\n[two] → two three'],
    ['a\u00a0b c', 'a b d', 'a\u00a0b [c] → d'],
    ['same', 'same', '[same] → same'],
    ['', 'new', '[] → new'],
    ['old', '', '[old] → '],
  ])('%s → %s', (old, next, result) => expect(shown(old, narrow(old, next))).toBe(result))
})

describe('narrowing to characters', () => {
  it.each([
    ['our price', 'the nice', '[our pr]ice → the n'],
    ['price', 'prices', 'pric[e] → es'],
    ['aa', 'a', '[aa] → a'],
    ['see 👩‍👩‍👧', 'see 👩‍👩‍👦', 'see [👩‍👩‍👧] → 👩‍👩‍👦'],
  ])('%s → %s', (old, next, result) => expect(shown(old, narrowToCharacters(old, next))).toBe(result))
})

const phrase = fc
  .array(fc.constantFrom('next', 'steps', 'é', '👍', ' ', '  ', '\n', '\ufffc', '?'), { maxLength: 8 })
  .map((parts) => parts.join(''))

describe.each([
  ['words', narrow],
  ['characters', narrowToCharacters],
])('any narrowing to %s', (_, narrowing) => {
  it('gives the wanted text, and leaves nothing empty that was not', () => {
    fc.assert(
      fc.property(phrase, phrase, (old, next) => {
        const { start, end, text } = narrowing(old, next)
        expect(old.slice(0, start) + text + old.slice(end)).toBe(next)
        const isWhole = old === '' || next === ''
        expect(isWhole || (end > start && text !== '') || /[\n\ufffc]/.test(old + next)).toBe(true)
      }),
    )
  })
})
