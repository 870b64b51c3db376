import { Automaton, edgeColumns, has } from './automaton'
import type { CompiledPhrases } from './compiled-phrases'
import { Frontier } from './frontier'
import { highBit, lowBit } from './membership'
import { gapWords } from './phrase'
import { noEntry } from './plan'
import { Planner } from './planner'
import { Scanner } from './scanner'
import { Vocabulary } from './vocabulary'

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
 * Compiled phrases. A phrase is only tried where it may begin: so many tokens before its rarest word, where that stands between
 * neighbours that fit. From there every state is entered at most once a word, so time is linear in the text whatever the
 * phrases are. One text at a time.
 */
export class PhraseSet {
  private readonly automaton: Automaton
  private readonly questions: ReadonlySet<number>
  private readonly scanner: Scanner
  private readonly planner: Planner
  private now: Frontier
  private next: Frontier

  constructor(compiled: CompiledPhrases) {
    const vocabulary = Vocabulary.of(compiled.words)
    const openerIds = new Set(openers.map((word) => vocabulary.intern(word)))
    this.scanner = new Scanner(vocabulary)
    this.automaton = new Automaton(compiled, vocabulary)
    this.planner = new Planner(this.automaton, this.scanner, openerIds)
    this.questions = new Set(compiled.questions)
    this.now = new Frontier(compiled.states)
    this.next = new Frontier(compiled.states)
  }

  /** All phrases in one sentence of `text`, `from`–`to`; several may overlap. */
  match(text: string, from: number, to: number): readonly PhraseHit[] {
    const { scanner, planner } = this
    scanner.scan(text, from, to)
    if (!planner.find(text)) return none
    const { plan } = planner
    const hits: PhraseHit[] = []
    const question = isQuestion(text, from, to)
    this.now.clear()
    for (let at = plan.earliest; at < scanner.count; at++) {
      if (this.now.count === 0 && !plan.has(at)) continue
      this.next.clear()
      if (this.now.count > 0) this.step(scanner.ids[at] as number)
      for (let entry = plan.first(at); entry !== noEntry; entry = plan.entryBehind(entry)) {
        this.enter(plan.stateOf(entry), at)
      }
      ;[this.now, this.next] = [this.next, this.now]
      this.collect(at, question, hits)
    }
    return hits
  }

  /** Enters every state that a token leads to from those of the word before. */
  private step(id: number): void {
    const { states, begins, patience, count } = this.now
    const { kinds, edgesOf, edges, membership, any } = this.automaton
    const low = lowBit(id)
    const high = highBit(id)
    for (let slot = 0; slot < count; slot++) {
      const state = states[slot] as number
      const begin = begins[slot] as number
      const end = (edgesOf[state + 1] as number) * edgeColumns
      for (let edge = (edgesOf[state] as number) * edgeColumns; edge < end; edge += edgeColumns) {
        if ((((edges[edge] as number) & low) | ((edges[edge + 1] as number) & high)) === 0) continue
        if (membership.has(edges[edge + 2] as number, id)) this.enter(edges[edge + 3] as number, begin)
      }
      const kind = kinds[state] as number
      if ((kind & has.any) !== 0) {
        const last = any.begins[state + 1] as number
        for (let i = any.begins[state] as number; i < last; i++) this.enter(any.values[i] as number, begin)
      }
      if ((patience[slot] as number) > 0) this.wait(state, begin, (patience[slot] as number) - 1)
    }
  }

  private enter(state: number, begin: number): void {
    this.wait(state, begin, ((this.automaton.kinds[state] as number) & has.gap) === 0 ? 0 : gapWords)
  }

  private wait(state: number, begin: number, patience: number): void {
    const { kinds, along } = this.automaton
    if (!this.next.add(state, begin, patience) || ((kinds[state] as number) & has.along) === 0) return
    const end = along.begins[state + 1] as number
    for (let i = along.begins[state] as number; i < end; i++) this.enter(along.values[i] as number, begin)
  }

  private collect(at: number, question: boolean, hits: PhraseHit[]): void {
    const { now, scanner, questions } = this
    const { endings, kinds } = this.automaton
    for (let i = 0; i < now.count; i++) {
      const state = now.states[i] as number
      if (((kinds[state] as number) & has.ending) === 0) continue
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

function isQuestion(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const code = text.charCodeAt(at)
    if (code === 0x3f) return true
    if (code > 0x2f && code !== 0x2019 && code !== 0x201d) return false
  }
  return false
}
