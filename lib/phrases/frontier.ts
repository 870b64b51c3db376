/** The states an automaton is in at one word, each once, with the word its match began at and how long it may wait. */
export class Frontier {
  readonly states: Int32Array
  readonly begins: Int32Array
  readonly patience: Uint8Array
  count = 0
  private readonly slotOf: Int32Array
  private readonly addedAt: Int32Array
  private clock = 0

  constructor(size: number) {
    this.states = new Int32Array(size)
    this.begins = new Int32Array(size)
    this.patience = new Uint8Array(size)
    this.slotOf = new Int32Array(size)
    this.addedAt = new Int32Array(size)
  }

  clear(): void {
    this.count = 0
    this.clock++
  }

  /** Adds a state; one that is there already keeps the later beginning, so that spans stay tight. False when nothing changed. */
  add(state: number, begin: number, patience: number): boolean {
    let slot = this.slotOf[state] as number
    if (this.addedAt[state] === this.clock) {
      if ((this.begins[slot] as number) >= begin) return false
    } else {
      this.addedAt[state] = this.clock
      this.slotOf[state] = slot = this.count++
      this.states[slot] = state
    }
    this.begins[slot] = begin
    this.patience[slot] = patience
    return true
  }
}
