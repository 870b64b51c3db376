import { contractions } from './contractions'
import type { Piece, Pieces } from './phrase'
import { sum } from './phrase-length'
import wordFrequency from './word-frequency.json'

/** Words of which one must stand in every sentence that a phrase matches. */
export interface Trigger {
  readonly words: readonly string[]
  /** How many words in a million are one of them, roughly. */
  readonly frequency: number
  /** The words that may stand right before and right behind it; absent where any may. */
  readonly before?: readonly string[]
  readonly behind?: readonly string[]
  /** The pieces of the phrase that stand before the one it is in, and that one: they say how far the phrase may begin before it. */
  readonly ahead: Pieces
  readonly inside: Piece
  /** Sets of words of which one must stand in the sentence as well. */
  readonly also: readonly (readonly string[])[]
}

/** What a piece requires, wherever it stands. */
type Required = Pick<Trigger, 'words' | 'frequency'>

/** A word that was never counted is met now and then all the same. */
const uncounted = 3
const numbers = 8_000
/** So many other requirements are kept: they are only to tell sentences apart quickly. */
const mostAlso = 2
/** A neighbourhood of more words than this says too little. */
const mostNeighbours = 400

/** The rarest trigger of a phrase whose lists are written out; `undefined` when it requires no word at all. */
export function triggerOf(pieces: Pieces): Trigger | undefined {
  const [rarest, ...others] = requiredIn(pieces)
  if (!rarest) return undefined
  const { words, frequency, index } = rarest
  const inside = pieces[index] as Piece
  const ahead = pieces.slice(0, index)
  const also = others.slice(0, mostAlso).map((other) => other.words)
  const trigger = { words, frequency, ahead, inside, also }
  if (!isSingle(inside)) return trigger
  const before = edgeWords(ahead.toReversed(), 'last')
  const behind = edgeWords(pieces.slice(index + 1), 'first')
  return { ...trigger, ...(before && { before }), ...(behind && { behind }) }
}

function rarestOf(pieces: Pieces): (Required & { readonly index: number }) | undefined {
  return requiredIn(pieces)[0]
}

/** What pieces behind each other require, the rarest first. */
function requiredIn(pieces: Pieces): (Required & { readonly index: number })[] {
  return pieces
    .flatMap((piece, index) => {
      const required = requiredBy(piece)
      return required ? [{ ...required, index }] : []
    })
    .toSorted((a, b) => a.frequency - b.frequency)
}

const known = new WeakMap<Piece, Required | null>()

function requiredBy(piece: Piece): Required | undefined {
  let required = known.get(piece)
  if (required === undefined) known.set(piece, (required = findRequired(piece) ?? null))
  return required ?? undefined
}

function findRequired(piece: Piece): Required | undefined {
  if (piece.kind === 'word') return { words: piece.forms, frequency: sum(piece.forms.map(frequencyOf)) }
  if (piece.kind !== 'group' || piece.optional) return undefined
  const found = piece.options.map(rarestOf)
  if (found.includes(undefined)) return undefined
  const all = found as Required[]
  return {
    words: [...new Set(all.flatMap(({ words }) => words))],
    frequency: sum(all.map(({ frequency }) => frequency)),
  }
}

/** One token whatever the choice: only then are its neighbours those of the phrase. */
function isSingle(piece: Piece): boolean {
  if (piece.kind === 'word') return !piece.forms.some(isTwoTokens)
  return piece.kind === 'group' && piece.options.every((option) => option.length === 1 && isSingle(option[0] as Piece))
}

/**
 * The words that may be met first when reading on from an edge, over what may be left out; `undefined` where any word may,
 * or none need be. Pieces in the order of reading.
 */
function edgeWords(pieces: Pieces, side: 'first' | 'last'): readonly string[] | undefined {
  const words: string[] = []
  for (const piece of pieces) {
    if (piece.kind === 'gap' || piece.kind === 'any' || piece.kind === 'list') return undefined
    if (piece.kind === 'word') words.push(...piece.forms)
    else {
      for (const option of piece.options) {
        const edge = edgeWords(side === 'first' ? option : option.toReversed(), side)
        if (!edge) return undefined
        words.push(...edge)
      }
    }
    if (words.length > mostNeighbours || words.some(isTwoTokens)) return undefined
    if (piece.kind === 'word' || !piece.optional) return [...new Set(words)]
  }
  return undefined
}

/** `don't`, `cannot`: its edge is not itself. */
function isTwoTokens(form: string): boolean {
  return form.includes("'") || contractions.has(form)
}

function frequencyOf(form: string): number {
  if (form === '#') return numbers
  const counted: Readonly<Record<string, number>> = wordFrequency.perMillion
  const parts = [form, ...form.split(/(?=')/)]
  return Math.max(...parts.map((part) => (Object.hasOwn(counted, part) ? (counted[part] as number) : uncounted)))
}
