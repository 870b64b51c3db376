import { contractions } from './contractions'
import type { Piece, Pieces } from './phrase'
import wordFrequency from './word-frequency.json'

/** Words of which one must stand in every sentence that a phrase matches. */
export interface Trigger {
  readonly words: readonly string[]
  /** How many words in a million are one of them, roughly. */
  readonly frequency: number
  /** The words that may stand right before and right behind it; absent where any may. */
  readonly before?: readonly string[]
  readonly behind?: readonly string[]
}

/** A word that was never counted is met now and then all the same. */
const uncounted = 3
const numbers = 8_000
/** A neighbourhood of more words than this says too little. */
const mostNeighbours = 400

/** The rarest trigger of a phrase whose lists are written out; `undefined` when it requires no word at all. */
export function triggerOf(pieces: Pieces): Trigger | undefined {
  let rarest: { trigger: Trigger; index: number } | undefined
  for (const [index, piece] of pieces.entries()) {
    const trigger = triggerOfPiece(piece)
    if (trigger && (!rarest || trigger.frequency < rarest.trigger.frequency)) rarest = { trigger, index }
  }
  if (!rarest) return undefined
  const { trigger, index } = rarest
  if (!isSingle(pieces[index] as Piece)) return trigger
  const before = edgeWords(pieces.slice(0, index).toReversed(), 'last')
  const behind = edgeWords(pieces.slice(index + 1), 'first')
  return { ...trigger, ...(before && { before }), ...(behind && { behind }) }
}

const known = new WeakMap<Piece, Trigger | null>()

function triggerOfPiece(piece: Piece): Trigger | undefined {
  let trigger = known.get(piece)
  if (trigger === undefined) known.set(piece, (trigger = makeTrigger(piece) ?? null))
  return trigger ?? undefined
}

function makeTrigger(piece: Piece): Trigger | undefined {
  if (piece.kind === 'word') return { words: piece.forms, frequency: sum(piece.forms.map(frequencyOf)) }
  if (piece.kind !== 'group' || piece.optional) return undefined
  const triggers = piece.options.map(triggerOf)
  if (triggers.includes(undefined)) return undefined
  const all = triggers as Trigger[]
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
