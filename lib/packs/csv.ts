/** One record of a CSV text. */
export interface CsvRow {
  readonly cells: readonly string[]
  /** The line in which it begins, from 1. */
  readonly line: number
}

const separators = [',', ';', '\t'] as const

/**
 * The records of a CSV text (RFC 4180), separated by commas, semicolons or tabs, whichever its first line has most of; with either
 * end of line, and with or without a byte order mark. Empty lines are left out. A quote that is never closed ends with the text.
 */
export function readCsv(text: string): CsvRow[] {
  const from = text.startsWith('\uFEFF') ? 1 : 0
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let begin = 1
  const endRow = () => {
    cells.push(cell)
    if (cells.some((each) => each !== '')) rows.push({ cells, line: begin })
    cells = []
    cell = ''
  }
  for (let at = from; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === '\n') line++
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[++at] as string
      else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === separator) {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') {
        at++
        line++
      }
      endRow()
      begin = line
    } else cell += letter
  }
  endRow()
  return rows
}

/** Records as CSV that spreadsheets open: commas, CRLF, a byte order mark, quotes where they are needed. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return `\uFEFF${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

function separatorOf(text: string): string {
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]))
  let isQuoted = false
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (letter === '\n' || letter === '\r') break
    else if (counts.has(letter)) counts.set(letter, (counts.get(letter) as number) + 1)
  }
  return separators.toSorted((a, b) => (counts.get(b) as number) - (counts.get(a) as number))[0] as string
}
