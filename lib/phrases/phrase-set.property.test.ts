import { type Arbitrary, array, assert, boolean, constant, constantFrom, nat, oneof, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePhrases } from './compile-phrases'
import { isPhrase, parsePhrase } from './parse-phrase'
import { gapWords, type Piece, type Pieces } from './phrase'
import { PhraseSet } from './phrase-set'

const word = constantFrom('next', 'step', 'the', 'call', 'zebra', 'quorum', 'we', 'do', 'not', 'think')

/** Phrases of every kind of piece, as one writes them. */
const phrase = tuple(
  boolean(),
  array(oneof(word, choice('(', ')'), choice('[', ']'), constant('*')), { minLength: 2, maxLength: 5 }),
  nat(3),
)
  .map(([opens, pieces, gap]) => {
    const at = gap + 1
    const withGap = at < pieces.length ? [...pieces.slice(0, at), '...', ...pieces.slice(at)] : pieces
    return `${opens ? '^ ' : ''}${withGap.join(' ')}`
  })
  .filter((source) => isPhrase(parsePhrase(source)) && !hasGapAtAnEnd(source))

/** With nothing on one side of the gap but what may be left out. */
function hasGapAtAnEnd(source: string): boolean {
  const sides = source.replace('^', '').split('...')
  return sides.length > 1 && sides.some((side) => side.replaceAll(/\[[^\]]*\]/g, '').trim() === '')
}

function choice(open: string, close: string): Arbitrary<string> {
  const option = array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '))
  return array(option, { minLength: 1, maxLength: 3 }).map((options) => `${open}${options.join('|')}${close}`)
}

/** Every place behind which pieces may end that begin at `at`, by trying everything. */
function endsOf(pieces: Pieces, words: readonly string[], at: number): Set<number> {
  return pieces.reduce(
    (places, piece) => new Set([...places].flatMap((place) => [...afterPiece(piece, words, place)])),
    new Set([at]),
  )
}

function afterPiece(piece: Piece, words: readonly string[], at: number): Set<number> {
  if (piece.kind === 'gap')
    return new Set(Array.from({ length: gapWords + 1 }, (_, count) => at + count).filter((end) => end <= words.length))
  if (piece.kind === 'group') {
    return new Set([
      ...(piece.optional ? [at] : []),
      ...piece.options.flatMap((option) => [...endsOf(option, words, at)]),
    ])
  }
  const here = words[at]
  const fits = here !== undefined && (piece.kind === 'any' || (piece.kind === 'word' && piece.forms.includes(here)))
  return new Set(fits ? [at + 1] : [])
}

describe('a set of phrases', () => {
  test('finds what trying everything finds, and nothing else', () => {
    assert(
      property(
        array(phrase, { minLength: 1, maxLength: 8 }),
        array(oneof(word, constant('other')), { maxLength: 14 }),
        (sources, words) => {
          const { compiled, problems } = compilePhrases(sources.map((source) => ({ source })))
          const text = words.join(' ')
          const ends = words.map((_, index) => words.slice(0, index + 1).join(' ').length)
          const found = new PhraseSet(compiled)
            .match(text, 0, text.length)
            .map(({ phrase: index, to }) => `${sources[index]} up to ${to}`)
          const tried = sources.flatMap((source, index) => {
            const parsed = parsePhrase(source)
            if (!isPhrase(parsed) || problems.has(index)) return []
            const begins = parsed.start ? [0] : words.keys()
            const behind = new Set(
              [...begins].flatMap((begin) => [...endsOf(parsed.pieces, words, begin)].filter((end) => end > begin)),
            )
            return [...behind].map((end) => `${source} up to ${ends[end - 1]}`)
          })
          expect(new Set(found)).toEqual(new Set(tried))
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
