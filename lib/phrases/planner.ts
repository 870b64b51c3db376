import type { Automaton } from './automaton'
import { root } from './compiled-phrases'
import { highBit, lowBit } from './membership'
import { Plan } from './plan'
import type { Scanner } from './scanner'
import { signs } from './triggers'

/** Finds where in a sentence phrases may begin: all others are not tried. */
export class Planner {
  readonly plan = new Plan()
  private opening = 0

  /** `openers` may stand before the start of a sentence without being it. */
  constructor(
    private readonly automaton: Automaton,
    private readonly scanner: Scanner,
    private readonly openers: ReadonlySet<number>,
  ) {}

  /** Plans for the sentence that the scanner holds; false when no phrase may begin in it. */
  find(text: string): boolean {
    const { plan } = this
    const { begins, rows } = this.automaton.triggers
    const { ids, count } = this.scanner
    plan.clear(count)
    this.opening = -1
    let low = 0
    let high = 0
    for (let at = 0; at < count; at++) {
      low |= lowBit(ids[at] as number)
      high |= highBit(ids[at] as number)
    }
    let lowSoFar = 0
    let highSoFar = 0
    for (let at = 0; at < count; at++) {
      const id = ids[at] as number
      lowSoFar |= lowBit(id)
      highSoFar |= highBit(id)
      const end = (begins[id + 1] as number) * signs
      for (let row = (begins[id] as number) * signs; row < end; row += signs) {
        const first = ((rows[row] as number) & lowSoFar) | ((rows[row + 1] as number) & highSoFar)
        const one = ((rows[row + 2] as number) & low) | ((rows[row + 3] as number) & high)
        const other = ((rows[row + 4] as number) & low) | ((rows[row + 5] as number) & high)
        // one branch and not three: a number or its negative is below zero where the number is not zero
        if (((first | -first) & (one | -one) & (other | -other)) >= 0) continue
        this.add(text, at, row)
      }
    }
    return plan.earliest < count
  }

  /** Plans the beginnings of phrases that have their rarest word at `at`. */
  private add(text: string, at: number, row: number): void {
    const { rows, places } = this.automaton.triggers
    const trigger = rows[row + 6] as number
    const { membership } = this.automaton
    const { ids } = this.scanner
    if (!this.fits(at - 1, places[trigger] as number) || !this.fits(at + 1, places[trigger + 1] as number)) return
    let last = at - (places[trigger + 2] as number)
    const earliest = Math.max(0, at - (places[trigger + 3] as number))
    const first = places[trigger + 4] as number
    const taken = places[trigger + 5] as number
    if (places[trigger + 6] === root.sentenceStart) last = Math.min(last, this.lastOpening(text))
    const low = rows[row] as number
    const high = rows[row + 1] as number
    for (let start = earliest; start <= last; start++) {
      const id = ids[start] as number
      if (((low & lowBit(id)) | (high & highBit(id))) === 0) continue
      if (taken < 0 || membership.has(taken, id)) this.plan.add(start, first)
    }
  }

  /** Whether the word at `at` is one of a class of neighbours. */
  private fits(at: number, neighbours: number): boolean {
    if (neighbours < 0) return true
    if (at < 0 || at >= this.scanner.count) return false
    return this.automaton.membership.has(neighbours, this.scanner.ids[at] as number)
  }

  /** The last word at which a phrase that opens a sentence may begin: behind "So," and "Hi Priya," it still may. */
  private lastOpening(text: string): number {
    const { scanner, openers } = this
    if (this.opening >= 0) return this.opening
    let at = 0
    while (at + 1 < scanner.count && (openers.has(scanner.ids[at] as number) || followsGreeting(text, scanner, at)))
      at++
    return (this.opening = at)
  }
}

/** "Hi Priya, just checking in": the name behind a greeting does not end the opening. */
function followsGreeting(text: string, scanner: Scanner, at: number): boolean {
  return at < 4 && text[scanner.ends[at] as number] === ','
}
