import { commonness } from './common-words'
import type { Piece, Pieces } from './phrase'

/** Words of which one must stand in every sentence that a phrase matches. */
export interface Trigger {
  readonly words: readonly string[]
  /** How often one of them is met, roughly. */
  readonly commonness: number
}

/** The rarest trigger of a phrase whose lists are written out; `undefined` when it requires no word at all. */
export function triggerOf(pieces: Pieces): Trigger | undefined {
  let rarest: Trigger | undefined
  for (const piece of pieces) {
    const trigger = triggerOfPiece(piece)
    if (trigger && (!rarest || trigger.commonness < rarest.commonness)) rarest = trigger
  }
  return rarest
}

function triggerOfPiece(piece: Piece): Trigger | undefined {
  if (piece.kind === 'word') return { words: piece.forms, commonness: sum(piece.forms.map(commonnessOfForm)) }
  if (piece.kind !== 'group' || piece.optional) return undefined
  const triggers = piece.options.map(triggerOf)
  if (triggers.includes(undefined)) return undefined
  const all = triggers as Trigger[]
  return {
    words: [...new Set(all.flatMap(({ words }) => words))],
    commonness: sum(all.map(({ commonness }) => commonness)),
  }
}

/** Numbers are met now and then; a word with an apostrophe is as common as its commoner half. */
function commonnessOfForm(form: string): number {
  if (form === '#') return 30
  return Math.max(commonness(form), ...form.split(/(?=')/).map(commonness))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
