import type { CompiledPhrases } from './compiled-phrases'
import { Membership } from './membership'
import { Table } from './table'
import { Triggers } from './triggers'
import type { Vocabulary } from './vocabulary'

/** What a state has, as bits: most have one thing, and the tables of the others need not be looked at. */
export const has = { any: 1, along: 2, ending: 4, gap: 8 } as const

/** Numbers an edge has in `edges`. */
export const edgeColumns = 4

/** Compiled phrases laid out for walking. */
export class Automaton {
  readonly size: number
  /** By state: bits of `has`. */
  readonly kinds: Uint8Array
  /** By state: the phrases that end there. */
  readonly endings: Table
  /** By state: where any one word leads, and what is entered with it at no cost. */
  readonly any: Table
  readonly along: Table
  /** By token: the triggers it is the rare word of. */
  readonly triggers: Triggers
  /** Which tokens are in which class. */
  readonly membership: Membership
  /** By state: where its edges begin, in edges. */
  readonly edgesOf: Int32Array
  /** By edge: the signature of the class that takes it in two halves, that class, and where it leads. */
  readonly edges: Int32Array

  constructor(compiled: CompiledPhrases, vocabulary: Vocabulary) {
    const { states, classes } = compiled
    this.size = states
    this.membership = new Membership(classes, vocabulary)
    const byClass = Table.ofColumn(compiled.edges, 1, states)
    const byTarget = Table.ofColumn(compiled.edges, 2, states)
    this.edgesOf = byClass.begins
    this.edges = new Int32Array(byClass.values.length * edgeColumns)
    for (let edge = 0; edge < byClass.values.length; edge++) {
      const index = byClass.values[edge] as number
      this.edges[edge * edgeColumns] = this.membership.low[index] as number
      this.edges[edge * edgeColumns + 1] = this.membership.high[index] as number
      this.edges[edge * edgeColumns + 2] = index
      this.edges[edge * edgeColumns + 3] = byTarget.values[edge] as number
    }
    this.any = Table.of(compiled.any, states)
    this.along = Table.of(compiled.along, states)
    this.endings = Table.of(compiled.ends, states)
    this.triggers = new Triggers(compiled, this.membership)
    this.kinds = new Uint8Array(states)
    for (const state of compiled.gaps) this.kinds[state]! |= has.gap
    for (const [bit, { begins }] of [
      [has.any, this.any],
      [has.along, this.along],
      [has.ending, this.endings],
    ] as const) {
      for (let state = 0; state < states; state++) if (begins[state] !== begins[state + 1]) this.kinds[state]! |= bit
    }
  }
}
