import type { CompiledPhrases } from './compiled-phrases'
import { readings } from './contractions'
import type { Piece, Pieces } from './phrase'
import { lengthOf } from './phrase-length'
import { Scanner } from './scanner'
import type { Trigger } from './trigger'
import { token, Vocabulary } from './vocabulary'

/** A phrase with its lists written out. */
export interface BuildablePhrase {
  readonly index: number
  readonly pieces: Pieces
  /** The state it starts from. */
  readonly start: number
  readonly question: boolean
  readonly trigger: Trigger
}

type Frontier = readonly number[]

/** Behind the two roots. */
const firstState = 2
const anyNeighbour = -1
/** More different pieces than any packs have. */
const mostNames = 2 ** 24

/**
 * Builds one automaton of many phrases. A state is known by what leads to it (the state before it and the piece), so
 * phrases that begin alike share their states, and alternatives meet again in one state.
 */
export class AutomatonBuilder {
  private readonly vocabulary = new Vocabulary()
  private readonly scanner = new Scanner(this.vocabulary)
  private readonly keys = new Map<number, number>()
  private readonly nameIds = new Map<string, number>()
  private readonly states = new Map<number, number>()
  private readonly classes = new Map<string, number>()
  private readonly names = new WeakMap<Piece, number>()
  private readonly built = new Map<number, { readonly ends: Frontier; readonly firsts: readonly number[] }>()
  private readonly tokensOfForm = new Map<string, readonly (readonly number[])[]>()
  /** By state, by next state: the tokens that lead there. */
  private readonly edges = new Map<number, Map<number, Set<number>>>()
  private readonly any = new Set<string>()
  private readonly along = new Set<string>()
  private readonly triggers = new Set<string>()
  private readonly gaps = new Set<number>()
  private readonly ends: number[] = []
  private readonly questions: number[] = []
  private size = firstState
  private firsts = new Set<number>()

  add({ index, pieces, start, question, trigger }: BuildablePhrase): void {
    this.firsts = new Set()
    for (const state of this.sequence(pieces, [start], start)) this.ends.push(state, index)
    if (question) this.questions.push(index)
    const { words, before, behind, ahead, inside, also } = trigger
    const neighbour = (forms: readonly string[] | undefined) => (forms ? this.classOfForms(forms) : anyNeighbour)
    const tokensOf = (form: string) => this.tokens(form).length
    const { least, most } = lengthOf(ahead, tokensOf)
    const furthest = most + (inside.kind === 'word' ? 0 : lengthOf([inside], tokensOf).most - 1)
    const where = [neighbour(before), neighbour(behind), least, furthest, neighbour(also[0]), neighbour(also[1])]
    for (const first of this.firsts) this.triggers.add([this.classOfForms(words), first, ...where].join(' '))
  }

  finish(): CompiledPhrases {
    const edges = [...this.edges].flatMap(([from, targets]) =>
      [...targets].flatMap(([to, tokens]) => [from, this.classOf(tokens), to]),
    )
    return {
      words: this.vocabulary.list(),
      states: this.size,
      edges,
      classes: [...this.classes.keys()].map((name) => numbers(name)),
      any: flat(this.any),
      along: flat(this.along),
      gaps: [...this.gaps],
      ends: this.ends,
      questions: this.questions,
      triggers: flat(this.triggers),
    }
  }

  private sequence(pieces: Pieces, from: Frontier, key: number, meet?: number): Frontier {
    let frontier = from
    let at = key
    for (const [index, piece] of pieces.entries()) {
      frontier = this.gathered(frontier, at)
      at = this.key(at, this.nameOf(piece))
      frontier = this.once(piece, frontier, at, index === pieces.length - 1 ? meet : undefined)
    }
    return frontier
  }

  /** Many states become one that is entered with each of them, so that what follows is built once and not many times. */
  private gathered(frontier: Frontier, key: number): Frontier {
    const entered = frontier.filter((state) => state >= firstState)
    if (entered.length < 2) return frontier
    const hub = this.state(this.key(key, this.nameId('<hub>')))
    for (const state of entered) this.along.add(`${state} ${hub}`)
    return [...frontier.filter((state) => state < firstState), hub]
  }

  /** A piece behind the same beginning has been built before: then it leads where it led. */
  private once(piece: Piece, from: Frontier, key: number, meet: number | undefined): Frontier {
    const known = meet === undefined ? this.built.get(key) : undefined
    if (known) {
      for (const state of known.firsts) this.firsts.add(state)
      return known.ends
    }
    const outer = this.firsts
    this.firsts = new Set()
    const ends = this.piece(piece, from, key, meet)
    if (meet === undefined) this.built.set(key, { ends, firsts: [...this.firsts] })
    for (const state of this.firsts) outer.add(state)
    this.firsts = outer
    return ends
  }

  private piece(piece: Piece, from: Frontier, key: number, meet = this.state(key)): Frontier {
    if (piece.kind === 'list') return from // written out before
    if (piece.kind === 'group') {
      const inside = this.key(key, this.nameId('<inside>')) // or a first word in here would share its state with the word behind the group
      const ends = piece.options.flatMap((option) => this.sequence(option, from, inside, meet))
      return [...new Set([...(piece.optional ? from : []), ...ends])]
    }
    if (piece.kind === 'gap') {
      this.gaps.add(meet)
      for (const state of from) this.along.add(`${state} ${meet}`)
    } else if (piece.kind === 'any') {
      for (const state of from) this.any.add(`${state} ${meet}`)
      this.noteFirst(from, meet)
    } else {
      for (const form of piece.forms) this.word(form, from, key, meet)
    }
    return [meet]
  }

  /** A word of the pack may be several tokens (`don't`, `what's`). */
  private word(form: string, from: Frontier, key: number, meet: number): void {
    const tokens = this.tokens(form)
    let frontier = from
    for (const [index, ids] of tokens.entries()) {
      const to = index === tokens.length - 1 ? meet : this.state(this.key(key, this.nameId(`${form}/${index}`)))
      for (const state of frontier) for (const id of ids) this.edge(state, id, to)
      this.noteFirst(frontier, to)
      frontier = [to]
    }
  }

  /** One spelling for pieces that mean the same. */
  private nameOf(piece: Piece): number {
    let name = this.names.get(piece)
    if (name === undefined) this.names.set(piece, (name = this.nameId(spell(piece, (inner) => this.nameOf(inner)))))
    return name
  }

  private nameId(spelling: string): number {
    let id = this.nameIds.get(spelling)
    if (id === undefined) this.nameIds.set(spelling, (id = this.nameIds.size))
    return id
  }

  private edge(from: number, id: number, to: number): void {
    let targets = this.edges.get(from)
    if (!targets) this.edges.set(from, (targets = new Map()))
    const tokens = targets.get(to)
    if (tokens) tokens.add(id)
    else targets.set(to, new Set([id]))
  }

  private noteFirst(from: Frontier, to: number): void {
    if (from.some((state) => state < firstState)) this.firsts.add(to)
  }

  /** By token of a form, all ids it may be read as. */
  private tokens(form: string): readonly (readonly number[])[] {
    const known = this.tokensOfForm.get(form)
    if (known) return known
    const mark = { '#': token.number, $: token.currency, '%': token.percent }[form]
    const made = mark === undefined ? this.scan(form) : [[mark]]
    this.tokensOfForm.set(form, made)
    return made
  }

  private scan(form: string): readonly (readonly number[])[] {
    if (Object.hasOwn(readings, form)) return [this.withReadings(this.vocabulary.intern(form))]
    this.vocabulary.intern(form.includes("'") ? form.slice(0, form.lastIndexOf("'")) || form : form)
    this.scanner.scan(form, 0, form.length)
    const ids = [...this.scanner.ids.subarray(0, this.scanner.count)]
    // what the scanner cannot read it will not find in a text either: a word of its own, and never "any unknown word"
    return ids.includes(token.unknown) ? [[this.vocabulary.intern(form)]] : ids.map((id) => this.withReadings(id))
  }

  private withReadings(id: number): readonly number[] {
    const word = this.vocabulary.wordOf(id)
    return [id, ...(readings[word] ?? []).map((reading) => this.vocabulary.intern(reading))]
  }

  /** The class of the words' first tokens: of `don't` it is `do`. */
  private classOfForms(forms: readonly string[]): number {
    return this.classOf(new Set(forms.flatMap((form) => this.tokens(form)[0] ?? [])))
  }

  private classOf(tokens: ReadonlySet<number>): number {
    const name = [...tokens].toSorted((a, b) => a - b).join(' ')
    let known = this.classes.get(name)
    if (known === undefined) this.classes.set(name, (known = this.classes.size))
    return known
  }

  /** The key of what leads to a state: the key before it, and the piece. */
  private key(before: number, piece: number): number {
    const name = before * mostNames + piece
    let key = this.keys.get(name)
    if (key === undefined) this.keys.set(name, (key = this.keys.size + firstState))
    return key
  }

  private state(key: number): number {
    let state = this.states.get(key)
    if (state === undefined) this.states.set(key, (state = this.size++))
    return state
  }
}

function spell(piece: Piece, nameOf: (piece: Piece) => number): string {
  if (piece.kind === 'word') return piece.forms.join('/')
  if (piece.kind !== 'group') return `<${piece.kind}>`
  const options = piece.options.map((option) => option.map(nameOf).join(' '))
  return `${piece.optional ? '[' : '('}${options.join('|')})`
}

function flat(set: ReadonlySet<string>): number[] {
  return [...set].flatMap(numbers)
}

function numbers(name: string): number[] {
  return name.split(' ').map(Number)
}
