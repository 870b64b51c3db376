/** Behind the last entry of a word. */
export const noEntry = -1

/** Which states are entered at which word of a sentence, in lists that share one array: nothing is made for a sentence. */
export class Plan {
  /** The first word at which anything is entered; no word of the sentence when nothing is. */
  earliest = 0
  private firsts = new Int32Array(256)
  private states = new Int32Array(256)
  private behind = new Int32Array(256)
  private length = 0

  /** Begins a sentence of so many words. */
  clear(words: number): void {
    if (words > this.firsts.length) this.firsts = new Int32Array(2 * words)
    this.firsts.fill(noEntry, 0, words)
    this.length = 0
    this.earliest = words
  }

  add(word: number, state: number): void {
    if (this.length === this.states.length) this.grow()
    if (word < this.earliest) this.earliest = word
    this.states[this.length] = state
    this.behind[this.length] = this.firsts[word] as number
    this.firsts[word] = this.length++
  }

  has(word: number): boolean {
    return this.firsts[word] !== noEntry
  }

  /** The first entry of a word, or `noEntry`. */
  first(word: number): number {
    return this.firsts[word] as number
  }

  entryBehind(entry: number): number {
    return this.behind[entry] as number
  }

  stateOf(entry: number): number {
    return this.states[entry] as number
  }

  private grow(): void {
    const states = new Int32Array(2 * this.states.length)
    states.set(this.states)
    this.states = states
    const behind = new Int32Array(2 * this.behind.length)
    behind.set(this.behind)
    this.behind = behind
  }
}
