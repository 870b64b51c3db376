/** Lists of numbers, one a row, in one array: compressed sparse rows. */
export class Table {
  private constructor(
    /** By row, where it begins in `values`; a row ends where the next one begins. */
    readonly begins: Int32Array,
    readonly values: Int32Array,
  ) {}

  /** From pairs of row and value, in the order in which they come, or sorted within a row. */
  static of(pairs: readonly number[], rows: number, { sorted = false } = {}): Table {
    return Table.from(pairs, 2, 1, rows, sorted)
  }

  /** From triples: the first number is the row, `column` says which of the others is the value. */
  static ofColumn(triples: readonly number[], column: 1 | 2, rows: number): Table {
    return Table.from(triples, 3, column, rows, false)
  }

  private static from(flat: readonly number[], width: number, column: number, rows: number, sorted: boolean): Table {
    const begins = new Int32Array(rows + 1)
    for (let i = 0; i < flat.length; i += width) begins[(flat[i] as number) + 1]!++
    for (let row = 0; row < rows; row++) begins[row + 1]! += begins[row] as number
    const values = new Int32Array(flat.length / width)
    const next = begins.slice()
    for (let i = 0; i < flat.length; i += width) values[next[flat[i] as number]!++] = flat[i + column] as number
    const table = new Table(begins, values)
    if (sorted) for (let row = 0; row < rows; row++) table.list(row).sort()
    return table
  }

  get rows(): number {
    return this.begins.length - 1
  }

  isEmpty(row: number): boolean {
    return this.begins[row] === this.begins[row + 1]
  }

  /** A row, as a view of `values`. */
  list(row: number): Int32Array {
    return this.values.subarray(this.begins[row], this.begins[row + 1])
  }

  /** Whether a sorted row has a value. */
  has(row: number, value: number): boolean {
    let low = this.begins[row] as number
    let high = (this.begins[row + 1] as number) - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.values[middle] as number
      if (found === value) return true
      if (found < value) low = middle + 1
      else high = middle - 1
    }
    return false
  }
}
