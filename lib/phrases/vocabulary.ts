/** Token ids that stand for a class of tokens rather than for one word. */
export const token = { unknown: 0, number: 1, currency: 2, percent: 3, firstWord: 4 } as const

/** What the rolling hash of a word, and its second one, begin with. */
export const hashSeed = 0x811c9dc5 | 0

/** Continues the rolling hash of a word by one folded code unit. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Continues the second hash, which has nothing in common with the first. */
export function checkStep(check: number, code: number): number {
  return Math.imul(check + code, 0x5bd1e995) ^ (check >>> 15)
}

/** A power of two, so that a slot lies in one line of the machine's cache. */
const slotSize = 4

/**
 * Every word that a set of phrases uses, each with a small id. Text is looked up by two rolling
 * hashes of a word, 64 bits in all: no string is made while scanning, and no letter is read twice.
 */
export class Vocabulary {
  private readonly words: string[] = []
  private readonly ids = new Map<string, number>()
  /** Open addressing: id, hash and second hash of a word behind each other. */
  private slots = new Int32Array(64 * slotSize)
  private mask = 63

  /** A vocabulary that holds these words, in the order of their ids. */
  static of(words: readonly string[]): Vocabulary {
    const vocabulary = new Vocabulary()
    for (const word of words) vocabulary.intern(word)
    return vocabulary
  }

  /** Every word, in the order of its id. */
  list(): readonly string[] {
    return [...this.words]
  }

  /** The ids of words that are written in digits. */
  numbers(): readonly number[] {
    return this.words.flatMap((word, index) => (/^\d/.test(word) ? [index + token.firstWord] : []))
  }

  get size(): number {
    return this.words.length + token.firstWord
  }

  /** The id of a folded word, made when new. */
  intern(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.words.push(word) - 1 + token.firstWord
    this.ids.set(word, id)
    if (this.words.length * 4 > this.mask) this.grow()
    else this.insert(word, id)
    return id
  }

  /** The word of that id, empty for a token class. */
  wordOf(id: number): string {
    return this.words[id - token.firstWord] ?? ''
  }

  /** The id of the word with these hashes, or `token.unknown`. */
  find(hash: number, check: number): number {
    const { slots, mask } = this
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot * slotSize] as number
      if (id === 0 || (slots[slot * slotSize + 1] === hash && slots[slot * slotSize + 2] === check)) return id
    }
  }

  private insert(word: string, id: number): void {
    let hash = hashSeed
    let check = hashSeed
    for (let i = 0; i < word.length; i++) {
      hash = hashStep(hash, word.charCodeAt(i))
      check = checkStep(check, word.charCodeAt(i))
    }
    let slot = hash & this.mask
    while (this.slots[slot * slotSize] !== 0) slot = (slot + 1) & this.mask
    this.slots.set([id, hash, check], slot * slotSize)
  }

  private grow(): void {
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array((this.mask + 1) * slotSize)
    for (const [word, id] of this.ids) this.insert(word, id)
  }
}
