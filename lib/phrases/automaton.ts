import { type CompiledPhrases, root } from './compiled-phrases'
import { gapWords } from './phrase'
import { Table } from './table'
import { token, type Vocabulary } from './vocabulary'

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
  /** By token: the classes it is in, sorted. */
  readonly classesOfToken: Table
  /** By state, edge for edge: the class that takes it, and where it leads. */
  readonly edgeClasses: Table
  readonly edgeTargets: Table

  constructor(compiled: CompiledPhrases, vocabulary: Vocabulary) {
    const { states, edges, classes } = compiled
    this.size = states
    const memberships = classes.flatMap((tokens, index) => tokens.flatMap((id) => [id, index]))
    for (const id of vocabulary.numbers()) {
      for (const [index, tokens] of classes.entries()) if (tokens.includes(token.number)) memberships.push(id, index)
    }
    this.classesOfToken = Table.of(memberships, vocabulary.size, { sorted: true })
    this.edgeClasses = Table.ofColumn(edges, 1, states)
    this.edgeTargets = Table.ofColumn(edges, 2, states)
    this.any = Table.of(compiled.any, states)
    this.along = Table.of(compiled.along, states)
    this.endings = Table.of(compiled.ends, states)
    this.starts = this.byToken(leaving(edges, root.anywhere), vocabulary.size)
    this.sentenceStarts = this.byToken(leaving(edges, root.sentenceStart), vocabulary.size)
    const rare = compiled.triggers.filter((_, at) => at % 4 === 0)
    this.triggers = this.byToken(
      rare.flatMap((word, index) => [word, 3 * index]),
      vocabulary.size,
    )
    this.triggered = Int32Array.from(compiled.triggers.filter((_, at) => at % 4 !== 0))
    this.patience = new Uint8Array(states)
    for (const state of compiled.gaps) this.patience[state] = gapWords
  }

  /** Turns pairs of class and state into a table of states by token. */
  private byToken(pairs: readonly number[], tokens: number): Table {
    const byClass = Table.of(pairs, Math.max(0, ...pairs.filter((_, index) => index % 2 === 0)) + 1)
    const expanded: number[] = []
    for (let id = 0; id < tokens; id++) {
      for (const index of this.classesOfToken.list(id)) {
        if (index < byClass.rows) for (const state of byClass.list(index)) expanded.push(id, state)
      }
    }
    return Table.of(expanded, tokens)
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
