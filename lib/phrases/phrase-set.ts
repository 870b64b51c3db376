import { type Automaton, root } from './automaton'
import { Scanner } from './scanner'
import { token, type Vocabulary } from './vocabulary'

/** A phrase found in a text, by its index in the set. */
export interface PhraseHit {
  readonly phrase: number
  /** UTF-16 offsets in the text, `to` exclusive. */
  readonly from: number
  readonly to: number
}

/** Words that may stand before the start of a sentence without being it: "So, just checking in". */
const openers = 'and but so well also ok okay yes yeah no um uh hi hello hey dear thanks sure anyway'.split(' ')

/**
 * Compiled phrases. Every state is entered at most once a word, so a text is matched in time linear in its
 * length whatever the phrases are. Not re-entrant: one text at a time.
 */
export class PhraseSet {
  private readonly scanner: Scanner
  private readonly numeric: Uint8Array
  private readonly openerIds: ReadonlySet<number>
  private states: Int32Array
  private begins: Int32Array
  private patience: Int32Array
  private nextStates: Int32Array
  private nextBegins: Int32Array
  private nextPatience: Int32Array
  private nextCount = 0
  private readonly enteredAt: Int32Array
  private readonly slotOf: Int32Array
  private clock = 0

  constructor(
    private readonly automaton: Automaton,
    vocabulary: Vocabulary,
    private readonly questions: readonly boolean[],
  ) {
    this.openerIds = new Set(openers.map((word) => vocabulary.intern(word)))
    this.scanner = new Scanner(vocabulary)
    this.numeric = Uint8Array.from({ length: vocabulary.size }, (_, id) => (/^\d/.test(vocabulary.wordOf(id)) ? 1 : 0))
    const size = automaton.patience.length
    const table = () => new Int32Array(size)
    this.states = table()
    this.begins = table()
    this.patience = table()
    this.nextStates = table()
    this.nextBegins = table()
    this.nextPatience = table()
    this.enteredAt = table()
    this.slotOf = table()
  }

  /** All phrases in one sentence of `text`, `from`–`to`; several may overlap. */
  match(text: string, from: number, to: number): PhraseHit[] {
    const hits: PhraseHit[] = []
    const { scanner } = this
    scanner.scan(text, from, to)
    const question = isQuestion(text, from, to)
    let opening = true
    let count = 0
    for (let at = 0; at < scanner.count; at++) {
      this.nextCount = 0
      this.clock++
      const id = scanner.ids[at] as number
      for (let i = 0; i < count; i++) {
        const state = this.states[i] as number
        const begin = this.begins[i] as number
        this.step(state, id, begin)
        const left = this.patience[i] as number
        if (left > 0) this.enter(state, begin, left - 1)
      }
      if (opening) this.step(root.sentenceStart, id, at)
      this.step(root.anywhere, id, at)
      opening = opening && (this.openerIds.has(id) || followsGreeting(text, scanner, at))
      count = this.advance()
      for (let i = 0; i < count; i++) this.collect(i, at, question, hits)
    }
    return hits
  }

  private step(state: number, id: number, begin: number): void {
    const { automaton } = this
    if (id !== token.unknown) {
      this.enterAll(automaton.follow(state, id), begin)
      if (this.numeric[id]) this.enterAll(automaton.follow(state, token.number), begin)
    }
    this.enterAll(automaton.onAny[state], begin)
  }

  private enterAll(targets: readonly number[] | undefined, begin: number): void {
    if (!targets) return
    for (const state of targets) this.enter(state, begin, this.automaton.patience[state] as number)
  }

  /** A state reached twice at one word keeps the nearer beginning: spans stay tight. */
  private enter(state: number, begin: number, patience: number): void {
    const { automaton } = this
    if (this.enteredAt[state] === this.clock) {
      const slot = this.slotOf[state] as number
      if ((this.nextBegins[slot] as number) >= begin) return
      this.nextBegins[slot] = begin
      this.nextPatience[slot] = patience
    } else {
      this.enteredAt[state] = this.clock
      this.slotOf[state] = this.nextCount
      this.nextStates[this.nextCount] = state
      this.nextBegins[this.nextCount] = begin
      this.nextPatience[this.nextCount++] = patience
    }
    const along = automaton.along[state]
    if (along) this.enterAll(along, begin)
  }

  private advance(): number {
    ;[this.states, this.nextStates] = [this.nextStates, this.states]
    ;[this.begins, this.nextBegins] = [this.nextBegins, this.begins]
    ;[this.patience, this.nextPatience] = [this.nextPatience, this.patience]
    return this.nextCount
  }

  private collect(slot: number, at: number, question: boolean, hits: PhraseHit[]): void {
    const endings = this.automaton.endings[this.states[slot] as number]
    if (!endings) return
    const from = this.scanner.starts[this.begins[slot] as number] as number
    const to = this.scanner.ends[at] as number
    for (const phrase of endings) if (question || !this.questions[phrase]) hits.push({ phrase, from, to })
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
