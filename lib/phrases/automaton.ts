/** The states that phrases share, as flat tables: what `compilePhrases` builds and `PhraseSet` walks. */
export class Automaton {
  /** By state: how many more words it may be waited in (a gap), 0 for none. */
  readonly patience: number[] = [0, 0]
  /** By state: the states entered with it at no cost (the gap behind it). */
  readonly along: (number[] | undefined)[] = [undefined, undefined]
  /** By state: the phrases that end there. */
  readonly endings: (number[] | undefined)[] = [undefined, undefined]
  /** By state: where any one word leads. */
  readonly onAny: (number[] | undefined)[] = [undefined, undefined]

  private targets: (readonly number[])[] = []
  private slots = new Int32Array(128)
  private slotStates = new Int32Array(128)
  private slotTokens = new Int32Array(128)
  private mask = 127

  addState(patience: number): number {
    this.along.push(undefined)
    this.endings.push(undefined)
    this.onAny.push(undefined)
    return this.patience.push(patience) - 1
  }

  addEdge(from: number, token: number, to: number): void {
    const slot = this.slotOf(from, token)
    const known = this.slots[slot] as number
    if (known > 0) {
      const targets = this.targets[known - 1] as number[]
      if (!targets.includes(to)) targets.push(to)
      return
    }
    this.slots[slot] = this.targets.push([to])
    this.slotStates[slot] = from
    this.slotTokens[slot] = token
    if (this.targets.length * 2 > this.mask) this.grow()
  }

  /** Where that token leads from that state. */
  follow(state: number, token: number): readonly number[] | undefined {
    const known = this.slots[this.slotOf(state, token)] as number
    return known > 0 ? this.targets[known - 1] : undefined
  }

  /** The slot that holds that edge, or the free one where it belongs. */
  private slotOf(state: number, token: number): number {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b)) & this.mask
    while (this.slots[slot] !== 0 && (this.slotStates[slot] !== state || this.slotTokens[slot] !== token)) {
      slot = (slot + 1) & this.mask
    }
    return slot
  }

  private grow(): void {
    const { slots, slotStates, slotTokens } = this
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array(this.mask + 1)
    this.slotStates = new Int32Array(this.mask + 1)
    this.slotTokens = new Int32Array(this.mask + 1)
    for (let i = 0; i < slots.length; i++) {
      if (slots[i] === 0) continue
      const slot = this.slotOf(slotStates[i] as number, slotTokens[i] as number)
      this.slots[slot] = slots[i] as number
      this.slotStates[slot] = slotStates[i] as number
      this.slotTokens[slot] = slotTokens[i] as number
    }
  }
}

/** The state at every word, and the one only at the start of a sentence. */
export const root = { anywhere: 0, sentenceStart: 1 } as const
