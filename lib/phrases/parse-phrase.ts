import { foldUnit, foldWord, unit } from './fold'
import type { Phrase, PhraseProblem, Piece, Pieces } from './phrase'

const deepest = 4
const mostForms = 64

/**
 * Reads a phrase written in the notation of sentence templates (ARCHITECTURE.md, "The phrase language").
 * One word alone is refused unless `mayBeOneWord`. Never throws: what cannot be understood comes back as problems that say where and what to write instead.
 */
export function parsePhrase(source: string, mayBeOneWord = false): Phrase | readonly PhraseProblem[] {
  const reader = new Reader(source)
  const start = reader.take('^')
  const pieces = reader.sequence(0)
  const question = reader.take('?')
  reader.expectEnd()
  const phrase: Phrase = { source, pieces, start, question }
  const problems = reader.problems.length > 0 ? reader.problems : checkWhole(phrase, mayBeOneWord)
  return problems.length > 0 ? problems : phrase
}

/** True for what `parsePhrase` understood. */
export function isPhrase(result: Phrase | readonly PhraseProblem[]): result is Phrase {
  return 'pieces' in result
}

/** The fewest words that the pieces can match. */
export function fewestWords(pieces: Pieces): number {
  let count = 0
  for (const piece of pieces) {
    if (piece.kind === 'group') count += piece.optional ? 0 : Math.min(...piece.options.map(fewestWords))
    else if (piece.kind !== 'gap') count++
  }
  return count
}

function checkWhole({ source, pieces, start, question }: Phrase, mayBeOneWord: boolean): PhraseProblem[] {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last || fewestWords(pieces) === 0) {
    return [{ at: 0, message: 'Nothing in this phrase is required: it would match everywhere.' }]
  }
  if (first.kind === 'gap')
    return [{ at: source.indexOf('.'), message: 'A gap at the start adds nothing: leave it out.' }]
  if (last.kind === 'gap') {
    return [{ at: source.lastIndexOf('...'), message: 'A gap at the end adds nothing: leave it out.' }]
  }
  if (fewestWords(pieces) < 2 && !start && !question && !mayBeOneWord) {
    const message = 'One word alone says too little and would be flagged everywhere: add a word beside it.'
    return [{ at: 0, message, instead: `^ ${source.trim()}` }]
  }
  return []
}

class Reader {
  readonly problems: PhraseProblem[] = []
  private at = 0

  constructor(private readonly source: string) {}

  take(sign: string): boolean {
    this.skipSpace()
    if (!this.source.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  expectEnd(): void {
    this.skipSpace()
    if (this.at < this.source.length) this.fail(this.at, `"${this.source[this.at]}" has no meaning here.`)
  }

  sequence(depth: number): Piece[] {
    const pieces: Piece[] = []
    for (;;) {
      this.skipSpace()
      const sign = this.source[this.at]
      if (sign === undefined || '|)]?^}'.includes(sign) || this.problems.length > 0) return pieces
      const piece = this.piece(sign, depth)
      if (piece) pieces.push(piece)
    }
  }

  private piece(sign: string, depth: number): Piece | undefined {
    if (this.take('...') || this.take('…')) return { kind: 'gap' }
    if (this.take('*')) return { kind: 'any' }
    if (sign === '{') return this.list()
    if (this.take('#')) return { kind: 'word', forms: ['#'] }
    if (isCurrency(sign) && this.take(sign)) return { kind: 'word', forms: ['$'] }
    if (this.take('%')) return { kind: 'word', forms: ['%'] }
    if ((sign === '(' || sign === '[') && !isGlued(this.source[this.groupEnd()])) return this.group(depth)
    return this.word()
  }

  private list(): Piece | undefined {
    const close = this.source.indexOf('}', this.at)
    if (close < 0) return this.fail(this.at, 'This brace is never closed.', `${this.source.slice(this.at)}}`)
    const name = this.source.slice(this.at + 1, close).trim()
    this.at = close + 1
    return { kind: 'list', name }
  }

  private group(depth: number): Piece | undefined {
    const opened = this.at
    const open = this.source[this.at++]
    const close = open === '(' ? ')' : ']'
    if (depth >= deepest) return this.fail(opened, 'Brackets are nested too deeply: write two phrases.')
    const options: Pieces[] = []
    let hasBlank = false
    do {
      const began = this.at
      const option = this.sequence(depth + 1)
      if (option.length > 0) options.push(option)
      else hasBlank ||= this.source.slice(began, this.at).trim() === ''
    } while (this.take('|'))
    if (this.problems.length > 0) return undefined
    if (!this.take(close)) return this.fail(opened, `This "${open}" is never closed with "${close}".`)
    if (options.length === 0) return this.fail(opened, 'These brackets are empty.')
    return { kind: 'group', options, optional: open === '[' || hasBlank }
  }

  /** A word with its endings and beginnings: `step[s]`, `check(ing|ed)`, `[re]schedule`. */
  private word(): Piece | undefined {
    const began = this.at
    let forms = ['']
    while (this.at < this.source.length) {
      const sign = this.source[this.at] as string
      const parts = sign === '(' || sign === '[' ? this.endings() : isGlue(sign) ? [this.letters()] : undefined
      if (!parts || this.problems.length > 0) break
      forms = forms.flatMap((form) => parts.map((part) => form + part))
      if (forms.length > mostForms) return this.fail(began, 'This word has too many endings: write two phrases.')
    }
    if (this.at === began) this.at++ // a comma, a dash: phrases match through them
    const words = [...new Set(forms.map(foldWord))].filter((form) => form !== '')
    return words.length > 0 && this.problems.length === 0 ? { kind: 'word', forms: words } : undefined
  }

  private endings(): string[] | undefined {
    const opened = this.at
    const optional = this.source[opened] === '['
    const close = this.groupEnd() - 1
    if (close < opened) return this.fail(opened, `This "${this.source[opened]}" is never closed.`)
    const inside = this.source.slice(opened + 1, close)
    if (/[\s()[\]{}*]/.test(inside)) {
      return this.fail(opened, 'Only endings may be glued to a word: put a space before the bracket.')
    }
    this.at = close + 1
    return optional ? [...inside.split('|'), ''] : inside.split('|')
  }

  private letters(): string {
    const began = this.at
    while (isGlue(this.source[this.at])) this.at++
    return this.source.slice(began, this.at)
  }

  /** The offset behind the bracket that closes the one at hand; 0 where there is none. */
  private groupEnd(): number {
    let depth = 0
    for (let i = this.at; i < this.source.length; i++) {
      const sign = this.source[i] as string
      if ('(['.includes(sign)) depth++
      if (')]'.includes(sign) && --depth <= 0) return i + 1
    }
    return 0
  }

  private skipSpace(): void {
    while (this.source.charCodeAt(this.at) <= 32) this.at++
  }

  private fail(at: number, message: string, instead?: string): undefined {
    this.problems.push(instead === undefined ? { at, message } : { at, message, instead })
    return undefined
  }
}

/** A word goes on behind a bracket: `(mon|tues)day`, `(day|week)[s]`. */
function isGlued(sign: string | undefined): boolean {
  return sign === '(' || sign === '[' || isGlue(sign)
}

function isCurrency(sign: string): boolean {
  return foldUnit(sign.charCodeAt(0)) === unit.currency
}

function isGlue(sign: string | undefined): boolean {
  if (sign === undefined) return false
  const code = foldUnit(sign.charCodeAt(0))
  return code >= unit.letter || code === unit.apostrophe
}
