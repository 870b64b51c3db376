import { type CompiledPhrases, root } from './compiled-phrases'
import { Membership } from './membership'
import { gapWords } from './phrase'
import { Table } from './table'
import type { Vocabulary } from './vocabulary'

/** Compiled phrases laid out for walking. */
export class Automaton {
  readonly size: number
  /** By state: the phrases that end there. */
  readonly endings: Table
  /** By state: where any one word leads, and what is entered with it at no cost. */
  readonly any: Table
  readonly along: Table
  /** By token: the states it leads to at any word, and at the start of a sentence. */
  readonly starts: Table
  readonly sentenceStarts: Table
  /** By token: the triggers it is the rare word of, as places in `triggered`. */
  readonly triggers: Table
  /** First state, class before, class behind; -1 where any neighbour will do. */
  readonly triggered: Int32Array
  /** By state: how many words may pass while it waits. */
  readonly patience: Uint8Array
  /** Which tokens are in which class. */
  readonly membership: Membership
  /** By state, edge for edge: the class that takes it, and where it leads. */
  readonly edgeClasses: Table
  readonly edgeTargets: Table

  constructor(compiled: CompiledPhrases, vocabulary: Vocabulary) {
    const { states, edges, classes } = compiled
    this.size = states
    this.membership = new Membership(classes, vocabulary)
    this.edgeClasses = Table.ofColumn(edges, 1, states)
    this.edgeTargets = Table.ofColumn(edges, 2, states)
    this.any = Table.of(compiled.any, states)
    this.along = Table.of(compiled.along, states)
    this.endings = Table.of(compiled.ends, states)
    this.starts = this.membership.byToken(leaving(edges, root.anywhere))
    this.sentenceStarts = this.membership.byToken(leaving(edges, root.sentenceStart))
    const rare = compiled.triggers.filter((_, at) => at % 4 === 0)
    this.triggers = this.membership.byToken(rare.flatMap((word, index) => [word, 3 * index]))
    this.triggered = Int32Array.from(compiled.triggers.filter((_, at) => at % 4 !== 0))
    this.patience = new Uint8Array(states)
    for (const state of compiled.gaps) this.patience[state] = gapWords
  }
}

/** Pairs of class and next state of the edges that leave one state. */
function leaving(edges: readonly number[], state: number): number[] {
  const pairs: number[] = []
  for (let i = 0; i < edges.length; i += 3) {
    if (edges[i] === state) pairs.push(edges[i + 1] as number, edges[i + 2] as number)
  }
  return pairs
}
