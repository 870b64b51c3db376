/** Lists of numbers, one a row, in one array: compressed sparse rows. */
export class Table {
  private constructor(
    /** By row, where it begins in `values`; a row ends where the next one begins. */
    readonly begins: Int32Array,
    readonly values: Int32Array,
  ) {}

  /** From pairs of row and value, in the order in which they come. */
  static of(pairs: readonly number[], rows: number): Table {
    return Table.from(pairs, 2, 1, rows)
  }

  /** From the rows themselves. */
  static ofRows(rows: readonly (readonly number[])[]): Table {
    const begins = new Int32Array(rows.length + 1)
    for (const [index, row] of rows.entries()) begins[index + 1] = (begins[index] as number) + row.length
    const values = new Int32Array(begins[rows.length] as number)
    for (const [index, row] of rows.entries()) values.set(row, begins[index])
    return new Table(begins, values)
  }

  /** From triples: the first number is the row, `column` says which of the others is the value. */
  static ofColumn(triples: readonly number[], column: 1 | 2, rows: number): Table {
    return Table.from(triples, 3, column, rows)
  }

  private static from(flat: readonly number[], width: number, column: number, rows: number): Table {
    const begins = new Int32Array(rows + 1)
    for (let i = 0; i < flat.length; i += width) begins[(flat[i] as number) + 1]!++
    for (let row = 0; row < rows; row++) begins[row + 1]! += begins[row] as number
    const values = new Int32Array(flat.length / width)
    const next = begins.slice()
    for (let i = 0; i < flat.length; i += width) values[next[flat[i] as number]!++] = flat[i + column] as number
    return new Table(begins, values)
  }
}
