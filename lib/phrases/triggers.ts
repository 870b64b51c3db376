import { type CompiledPhrases, root, triggerColumns } from './compiled-phrases'
import type { Membership } from './membership'

const anyWord = -1

/** By token, what to look at where it is the rare word of a phrase. All of a token lie behind each other. */
export class Triggers {
  /** By token: where its rows begin, in rows. */
  readonly begins: Int32Array
  /**
   * By row, `signs` numbers: the signature of the words that lead to the first state, then those of two sets of words that must stand
   * in the sentence as well, each in two halves; then where the trigger is in `places`.
   */
  readonly rows: Int32Array
  /**
   * By trigger, `place` numbers: class before, class behind, least and most tokens between the beginning and here, the first state,
   * the class that leads to it, and the root it is reached from. -1 where any word will do.
   */
  readonly places: Int32Array

  constructor(compiled: CompiledPhrases, membership: Membership) {
    const { triggers } = compiled
    const count = triggers.length / triggerColumns
    const starts = startsOf(compiled)
    this.places = new Int32Array(count * place)
    const needed = new Int32Array(count * classes)
    const rare: number[] = []
    const column = (trigger: number, at: number) => triggers[trigger * triggerColumns + at] as number
    for (let trigger = 0; trigger < count; trigger++) {
      const first = column(trigger, 1)
      const { taken, from } = starts.get(first)!
      rare.push(column(trigger, 0), trigger)
      for (let at = 0; at < 4; at++) this.places[trigger * place + at] = column(trigger, at + 2)
      this.places.set([first, taken, from], trigger * place + 4)
      needed.set([taken, column(trigger, 6), column(trigger, 7)], trigger * classes)
    }
    const { begins, values } = membership.byToken(rare)
    this.begins = begins
    this.rows = new Int32Array(values.length * signs)
    for (let row = 0; row < values.length; row++) {
      const trigger = values[row] as number
      for (let at = 0; at < classes; at++) {
        const index = needed[trigger * classes + at] as number
        this.rows[row * signs + 2 * at] = index === anyWord ? -1 : (membership.low[index] as number)
        this.rows[row * signs + 2 * at + 1] = index === anyWord ? -1 : (membership.high[index] as number)
      }
      this.rows[row * signs + signs - 1] = trigger * place
    }
  }
}

/** Sets of words that a row has the signatures of. */
const classes = 3

/** Numbers a row has in `rows`. */
export const signs = 7
const place = 7

/** By first state: the root it is reached from, and the class that leads there. */
function startsOf({ edges, any }: CompiledPhrases): Map<number, { from: number; taken: number }> {
  const starts = new Map<number, { from: number; taken: number }>()
  const isRoot = (state: number) => state === root.anywhere || state === root.sentenceStart
  for (let i = 0; i < edges.length; i += 3) {
    if (isRoot(edges[i] as number))
      starts.set(edges[i + 2] as number, { from: edges[i] as number, taken: edges[i + 1] as number })
  }
  for (let i = 0; i < any.length; i += 2) {
    if (isRoot(any[i] as number)) starts.set(any[i + 1] as number, { from: any[i] as number, taken: anyWord })
  }
  return starts
}
