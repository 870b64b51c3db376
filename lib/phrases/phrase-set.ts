import { Automaton } from './automaton'
import { type CompiledPhrases, root } from './compiled-phrases'
import { Frontier } from './frontier'
import { Scanner } from './scanner'
import type { Table } from './table'
import { token, Vocabulary } from './vocabulary'

/** A phrase found in a text, by its index in the set. */
export interface PhraseHit {
  readonly phrase: number
  /** UTF-16 offsets in the text, `to` exclusive. */
  readonly from: number
  readonly to: number
}

const none: readonly PhraseHit[] = []

/** Words that may stand before the start of a sentence without being it: "So, just checking in". */
const openers = 'and but so well also ok okay yes yeah no um uh hi hello hey dear thanks sure anyway'.split(' ')

/**
 * Compiled phrases. A sentence without the rarest word of any phrase costs its scan alone; in the others every state is
 * entered at most once a word, so time is linear in the text whatever the phrases are. One text at a time.
 */
export class PhraseSet {
  private readonly automaton: Automaton
  private readonly questions: ReadonlySet<number>
  private readonly scanner: Scanner
  private readonly openerIds: ReadonlySet<number>
  private now: Frontier
  private next: Frontier
  /** By first state: the sentence in which its phrases have what they need. */
  private readonly liveIn: Int32Array
  private sentence = 0
  private begin = 0

  constructor(compiled: CompiledPhrases) {
    const vocabulary = Vocabulary.of(compiled.words)
    this.openerIds = new Set(openers.map((word) => vocabulary.intern(word)))
    this.scanner = new Scanner(vocabulary)
    this.automaton = new Automaton(compiled, vocabulary)
    this.questions = new Set(compiled.questions)
    this.now = new Frontier(compiled.states)
    this.next = new Frontier(compiled.states)
    this.liveIn = new Int32Array(compiled.states)
  }

  /** All phrases in one sentence of `text`, `from`–`to`; several may overlap. */
  match(text: string, from: number, to: number): readonly PhraseHit[] {
    const { scanner, automaton } = this
    scanner.scan(text, from, to)
    if (!this.wake()) return none
    const hits: PhraseHit[] = []
    const question = isQuestion(text, from, to)
    let opening = true
    this.now.clear()
    for (let at = 0; at < scanner.count; at++) {
      const id = scanner.ids[at] as number
      this.next.clear()
      for (let i = 0; i < this.now.count; i++) this.step(i, id)
      this.begin = at
      this.startPhrases(automaton.starts, root.anywhere, id)
      if (opening) this.startPhrases(automaton.sentenceStarts, root.sentenceStart, id)
      opening = opening && (this.openerIds.has(id) || followsGreeting(text, scanner, at))
      ;[this.now, this.next] = [this.next, this.now]
      this.collect(at, question, hits)
    }
    return hits
  }

  /** Marks the first states whose phrases have their rarest word, between neighbours that fit; false when there is none. */
  private wake(): boolean {
    const { scanner, liveIn } = this
    const { triggers, triggered } = this.automaton
    const sentence = ++this.sentence
    let any = false
    for (let at = 0; at < scanner.count; at++) {
      const id = scanner.ids[at] as number
      if (id === token.unknown) continue
      const end = triggers.begins[id + 1] as number
      for (let i = triggers.begins[id] as number; i < end; i++) {
        const trigger = triggers.values[i] as number
        const first = triggered[trigger] as number
        if (liveIn[first] === sentence || !this.fits(at - 1, triggered[trigger + 1] as number)) continue
        if (!this.fits(at + 1, triggered[trigger + 2] as number)) continue
        liveIn[first] = sentence
        any = true
      }
    }
    return any
  }

  /** Whether the word at `at` is one of a class of neighbours. */
  private fits(at: number, neighbours: number): boolean {
    if (neighbours < 0) return true
    if (at < 0 || at >= this.scanner.count) return false
    return this.automaton.membership.has(neighbours, this.scanner.ids[at] as number)
  }

  private step(slot: number, id: number): void {
    const state = this.now.states[slot] as number
    this.begin = this.now.begins[slot] as number
    if (id !== token.unknown) this.follow(state, id)
    this.enterAll(this.automaton.any, state)
    const left = this.now.patience[slot] as number
    if (left > 0) this.wait(state, left - 1)
  }

  private startPhrases(starts: Table, from: number, id: number): void {
    this.enterLive(starts, id)
    this.enterLive(this.automaton.any, from)
  }

  private enterLive({ begins, values }: Table, row: number): void {
    const { liveIn, sentence } = this
    const end = begins[row + 1] as number
    for (let i = begins[row] as number; i < end; i++) {
      const state = values[i] as number
      if (liveIn[state] === sentence) this.enter(state)
    }
  }

  /** Enters every state that a token leads to from another. */
  private follow(state: number, id: number): void {
    const { edgeClasses, edgeTargets, membership } = this.automaton
    const end = edgeClasses.begins[state + 1] as number
    for (let i = edgeClasses.begins[state] as number; i < end; i++) {
      if (membership.has(edgeClasses.values[i] as number, id)) this.enter(edgeTargets.values[i] as number)
    }
  }

  private enterAll({ begins, values }: Table, row: number): void {
    const end = begins[row + 1] as number
    for (let i = begins[row] as number; i < end; i++) this.enter(values[i] as number)
  }

  private enter(state: number): void {
    this.wait(state, this.automaton.patience[state] as number)
  }

  private wait(state: number, patience: number): void {
    if (this.next.add(state, this.begin, patience)) this.enterAll(this.automaton.along, state)
  }

  private collect(at: number, question: boolean, hits: PhraseHit[]): void {
    const { now, scanner, questions } = this
    const { endings } = this.automaton
    for (let i = 0; i < now.count; i++) {
      const state = now.states[i] as number
      const last = endings.begins[state + 1] as number
      for (let ending = endings.begins[state] as number; ending < last; ending++) {
        const phrase = endings.values[ending] as number
        if (!question && questions.has(phrase)) continue
        const from = scanner.starts[now.begins[i] as number] as number
        hits.push({ phrase, from, to: scanner.ends[at] as number })
      }
    }
  }
}

/** "Hi Priya, just checking in": the name behind a greeting does not end the opening. */
function followsGreeting(text: string, scanner: Scanner, at: number): boolean {
  return at < 4 && text[scanner.ends[at] as number] === ','
}

function isQuestion(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const code = text.charCodeAt(at)
    if (code === 0x3f) return true
    if (code > 0x2f && code !== 0x2019 && code !== 0x201d) return false
  }
  return false
}
