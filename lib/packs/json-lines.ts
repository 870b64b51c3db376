/** Finds places in the text of a JSON value that `JSON.parse` has understood. */

type Path = readonly string[]

/**
 * The line (from 1) where each path stands in a JSON text, or what of the path there is. A path is property names and places in
 * lists: `['rules', '3', 'says', '0']`. One pass, however many paths.
 */
export function linesOf(json: string, paths: readonly Path[]): number[] {
  const wanted = new Map<string, number>()
  for (const path of paths) {
    for (let length = 0; length <= path.length; length++) wanted.set(keyOf(path.slice(0, length)), -1)
  }
  const scan = new JsonScan(json, wanted)
  scan.value([])
  const offsets = paths.map((path) => {
    let length = path.length
    while (length > 0 && (wanted.get(keyOf(path.slice(0, length))) as number) < 0) length--
    return wanted.get(keyOf(path.slice(0, length))) as number
  })
  return linesAt(json, offsets)
}

/** What is wrong with a text that is not JSON, in plain words, and in which line where that is known. */
export function syntaxError(text: string, error: unknown): { readonly message: string; readonly line?: number } {
  const message = error instanceof Error ? error.message : String(error)
  const position = /at position (\d+)/.exec(message)?.[1]
  const at = position === undefined && /end of JSON/i.test(message) ? text.length : Number(position)
  const plain = message.replace(/ in JSON at position.*$/s, '')
  return Number.isNaN(at) ? { message: plain } : { message: plain, line: linesAt(text, [at])[0] as number }
}

function keyOf(path: Path): string {
  return JSON.stringify(path)
}

function linesAt(text: string, offsets: readonly number[]): number[] {
  const order = offsets.map((_, index) => index).toSorted((a, b) => offsets[a]! - offsets[b]!)
  const lines: number[] = []
  let line = 1
  let at = 0
  for (const index of order) {
    for (; at < offsets[index]!; at++) if (text.charCodeAt(at) === 10) line++
    lines[index] = line
  }
  return lines
}

/** Walks a JSON text and notes where the paths begin that somebody wants to know. */
class JsonScan {
  private at = 0

  constructor(
    private readonly json: string,
    private readonly found: Map<string, number>,
  ) {}

  /** A value and all in it. Nothing inside one that nobody asks for is named. */
  value(path: Path | undefined): void {
    this.space()
    const named = path && this.found.has(keyOf(path)) ? path : undefined
    if (named) this.found.set(keyOf(named), this.at)
    const opening = this.json[this.at]
    if (opening === '{') this.members('}', named)
    else if (opening === '[') this.members(']', named)
    else if (opening === '"') this.text()
    else while (this.at < this.json.length && !/[\s,\]}]/.test(this.json[this.at] as string)) this.at++
  }

  private members(closing: '}' | ']', path: Path | undefined): void {
    this.at++
    for (let index = 0; ; index++) {
      this.space()
      if (this.json[this.at] === ',') this.at++
      this.space()
      if (this.at >= this.json.length || this.json[this.at] === closing) break
      let name = `${index}`
      if (closing === '}') {
        name = this.text()
        this.space()
        this.at++ // the colon
      }
      this.value(path && [...path, name])
    }
    this.at++
  }

  private text(): string {
    const from = this.at++
    while (this.at < this.json.length && this.json[this.at] !== '"') this.at += this.json[this.at] === '\\' ? 2 : 1
    this.at++
    const written = this.json.slice(from, this.at)
    return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1)
  }

  private space(): void {
    while (this.at < this.json.length && this.json.charCodeAt(this.at) <= 32) this.at++
  }
}
