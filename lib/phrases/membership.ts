import { Table } from './table'
import { token, type Vocabulary } from './vocabulary'

/** Up to this many tokens a class is compared token by token; a wider one has a column of bits. */
const narrow = 8

/** Which tokens are in which class, for a question that is asked at every step of a walk. */
export class Membership {
  private readonly members: Table
  /**
   * By class: which tokens are in it, in two halves of 32 bits. A class that lacks the bit of a token lacks the token, one that
   * has it may hold another token.
   */
  readonly low: Int32Array
  readonly high: Int32Array
  /** By class: its column of bits. */
  private readonly columns: Int32Array
  /** By token: a row of bits, one for each wide class. */
  private readonly bits: Uint32Array
  private readonly rowLength: number

  /** A class that holds any number holds every word that is written in digits. */
  constructor(
    classes: readonly (readonly number[])[],
    private readonly vocabulary: Vocabulary,
  ) {
    const numbers = vocabulary.numbers()
    const whole = classes.map((tokens) => (tokens.includes(token.number) ? [...tokens, ...numbers] : tokens))
    this.members = Table.ofRows(whole)
    this.low = new Int32Array(classes.length)
    this.high = new Int32Array(classes.length)
    for (const [index, tokens] of whole.entries()) {
      for (const id of tokens) {
        this.low[index]! |= lowBit(id)
        this.high[index]! |= highBit(id)
      }
    }
    this.columns = new Int32Array(classes.length)
    const wide = whole.filter(({ length }) => length > narrow).length
    this.rowLength = Math.ceil(wide / 32)
    this.bits = new Uint32Array(this.rowLength * vocabulary.size)
    let column = 0
    for (const [index, tokens] of whole.entries()) {
      if (tokens.length <= narrow) continue
      for (const id of tokens) this.bits[id * this.rowLength + (column >> 5)]! |= 1 << (column & 31)
      this.columns[index] = column++
    }
  }

  has(index: number, id: number): boolean {
    const { begins, values } = this.members
    const begin = begins[index] as number
    const end = begins[index + 1] as number
    if (end - begin > narrow) {
      const column = this.columns[index] as number
      return (((this.bits[id * this.rowLength + (column >> 5)] as number) >>> (column & 31)) & 1) === 1
    }
    for (let i = begin; i < end; i++) if (values[i] === id) return true
    return false
  }

  /** Turns pairs of class and value into a table of values by token. */
  byToken(pairs: readonly number[]): Table {
    const { begins, values } = this.members
    const expanded: number[] = []
    for (let i = 0; i < pairs.length; i += 2) {
      const index = pairs[i] as number
      const end = begins[index + 1] as number
      for (let at = begins[index] as number; at < end; at++) expanded.push(values[at] as number, pairs[i + 1] as number)
    }
    return Table.of(expanded, this.vocabulary.size)
  }
}

/** The bit of a token in the lower half of a signature, 0 when it is in the other half. */
export function lowBit(id: number): number {
  return (id & 32) === 0 ? 1 << id : 0
}

/** The same for the upper half. */
export function highBit(id: number): number {
  return (id & 32) === 0 ? 0 : 1 << id
}
