import { Automaton, root } from './automaton'
import { readings } from './contractions'
import { builtInLists } from './lists'
import { isPhrase, parsePhrase } from './parse-phrase'
import { gapWords, type Lists, type Phrase, type PhraseProblem, type Piece, type Pieces } from './phrase'
import { PhraseSet } from './phrase-set'
import { Scanner } from './scanner'
import { token, Vocabulary } from './vocabulary'

export interface PhraseEntry {
  readonly source: string
  /** The lists of the phrase's own pack; the built-in ones stand behind them. */
  readonly lists?: Lists
}

/**
 * Compiles phrases into one set. A phrase is known by its index in `entries`; one with a mistake is
 * left out and reported, and never stops the others. `allowSingleWords` is for phrases that only cancel others.
 */
export function compilePhrases(
  entries: readonly PhraseEntry[],
  { allowSingleWords = false } = {},
): {
  readonly phrases: PhraseSet
  readonly problems: ReadonlyMap<number, readonly PhraseProblem[]>
} {
  const builder = new Builder()
  const problems = new Map<number, readonly PhraseProblem[]>()
  const questions: boolean[] = []
  for (const [index, { source, lists }] of entries.entries()) {
    const parsed = parsePhrase(source, { allowSingleWords })
    questions[index] = isPhrase(parsed) && parsed.question
    const found = isPhrase(parsed) ? builder.add(index, parsed, lists ?? {}) : parsed
    if (found.length > 0) problems.set(index, found)
  }
  return { phrases: builder.finish(questions), problems }
}

type Frontier = readonly number[]

/**
 * A state is known by what leads to it (the state key before it and the piece), so phrases that begin
 * alike share their states, and alternatives of one word meet again in one state.
 */
class Builder {
  private readonly automaton = new Automaton()
  private readonly vocabulary = new Vocabulary()
  private readonly words = new Scanner(this.vocabulary)
  private readonly states = new Map<string, number>()
  private readonly keys = new Map<string, number>()

  add(index: number, phrase: Phrase, lists: Lists): readonly PhraseProblem[] {
    const unknown = listNames(phrase.pieces).find((name) => !listOf(name, lists))
    if (unknown !== undefined) return [unknownList(phrase.source, unknown, lists)]
    const start = phrase.start ? root.sentenceStart : root.anywhere
    const ends = this.sequence(withLists(phrase.pieces, lists), [start], start)
    for (const state of ends) (this.automaton.endings[state] ??= []).push(index)
    return []
  }

  finish(questions: readonly boolean[]): PhraseSet {
    return new PhraseSet(this.automaton, this.vocabulary, questions)
  }

  private sequence(pieces: Pieces, from: Frontier, key: number, meet?: number): Frontier {
    let frontier = from
    let at = key
    for (const [index, piece] of pieces.entries()) {
      const next = this.key(at, JSON.stringify(piece))
      const last = index === pieces.length - 1
      frontier = this.piece(piece, frontier, next, last ? meet : undefined)
      at = next
    }
    return frontier
  }

  private piece(piece: Piece, from: Frontier, key: number, meet = this.state(key, 0)): Frontier {
    if (piece.kind === 'gap') return [this.gap(from, key)]
    if (piece.kind === 'any') {
      for (const state of from) this.link((this.automaton.onAny[state] ??= []), meet)
      return [meet]
    }
    if (piece.kind === 'word') {
      for (const form of piece.forms) this.word(form, from, key, meet)
      return [meet]
    }
    if (piece.kind === 'list') return from // replaced by its entries before
    const ends = piece.options.flatMap((option) => this.sequence(option, from, key, meet))
    return [...new Set([...(piece.optional ? from : []), ...ends])]
  }

  private gap(from: Frontier, key: number): number {
    const waiting = this.state(key, gapWords)
    for (const state of from) this.link((this.automaton.along[state] ??= []), waiting)
    return waiting
  }

  /** A word of the pack may be several tokens (`don't`, `what's`). */
  private word(form: string, from: Frontier, key: number, meet: number): void {
    const tokens = this.tokens(form)
    let frontier = from
    for (const [index, ids] of tokens.entries()) {
      const to = index === tokens.length - 1 ? meet : this.state(this.key(key, `${form}/${index}`), 0)
      for (const state of frontier) for (const id of ids) this.automaton.addEdge(state, id, to)
      frontier = [to]
    }
  }

  private tokens(form: string): number[][] {
    const mark = { '#': token.number, $: token.currency, '%': token.percent }[form]
    if (mark !== undefined) return [[mark]]
    this.vocabulary.intern(form.includes("'") ? form.slice(0, form.lastIndexOf("'")) || form : form)
    this.words.scan(form, 0, form.length)
    return Array.from(this.words.ids.subarray(0, this.words.count), (id) => this.withReadings(id))
  }

  private withReadings(id: number): number[] {
    const word = this.vocabulary.wordOf(id)
    return [id, ...(readings[word] ?? []).map((reading) => this.vocabulary.intern(reading))]
  }

  private key(before: number, piece: string): number {
    const name = `${before} ${piece}`
    let key = this.keys.get(name)
    if (key === undefined) this.keys.set(name, (key = this.keys.size + 2))
    return key
  }

  private state(key: number, patience: number): number {
    const name = `${key} ${patience}`
    let state = this.states.get(name)
    if (state === undefined) this.states.set(name, (state = this.automaton.addState(patience)))
    return state
  }

  private link(list: number[], state: number): void {
    if (!list.includes(state)) list.push(state)
  }
}

/** The pieces with every list written out as a group of its entries. */
function withLists(pieces: Pieces, lists: Lists): Pieces {
  return pieces.map((piece) => {
    if (piece.kind === 'list') return { kind: 'group', options: entriesOf(piece.name, lists), optional: false }
    if (piece.kind !== 'group') return piece
    return { ...piece, options: piece.options.map((option) => withLists(option, lists)) }
  })
}

function entriesOf(name: string, lists: Lists): readonly Pieces[] {
  return (listOf(name, lists) ?? []).flatMap((entry) => {
    const parsed = parsePhrase(`x (${entry})`)
    const group = isPhrase(parsed) ? parsed.pieces[1] : undefined
    return group?.kind === 'group' ? group.options : []
  })
}

function listOf(name: string, lists: Lists): readonly string[] | undefined {
  if (Object.hasOwn(lists, name)) return lists[name]
  return Object.hasOwn(builtInLists, name) ? builtInLists[name] : undefined
}

function listNames(pieces: Pieces): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'list') return [piece.name]
    return piece.kind === 'group' ? piece.options.flatMap(listNames) : []
  })
}

function unknownList(source: string, name: string, lists: Lists): PhraseProblem {
  const names = [...Object.keys(lists), ...Object.keys(builtInLists)].map((known) => `{${known}}`)
  return { at: source.indexOf(`{${name}`), message: `There is no list called {${name}}.`, instead: names.join(' ') }
}
