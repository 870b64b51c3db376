import { contractions, suffixes } from './contractions'
import { foldUnit, unit } from './fold'
import { checkStep, hashSeed, hashStep, token, type Vocabulary } from './vocabulary'

const apostrophe = 0x27

/**
 * Cuts a stretch of text into token ids with their offsets. One scanner is used again and again:
 * `ids`, `starts` and `ends` hold the last scan, `count` says how many.
 */
export class Scanner {
  ids = new Int32Array(256)
  starts = new Int32Array(256)
  ends = new Int32Array(256)
  count = 0

  /** By token id: the two ids a contraction is read as, 0 for none. */
  private readonly first: Int32Array
  private readonly second: Int32Array
  private readonly suffixIds: ReadonlySet<number>

  /** Takes the vocabulary as it is: words interned later are not seen. */
  constructor(private readonly vocabulary: Vocabulary) {
    this.suffixIds = new Set(suffixes.map((suffix) => vocabulary.intern(suffix)))
    const pairs = [...contractions].map(([short, words]) => [short, ...words].map((word) => vocabulary.intern(word)))
    this.first = new Int32Array(vocabulary.size)
    this.second = new Int32Array(vocabulary.size)
    for (const [short, first, second] of pairs as [number, number, number][]) {
      this.first[short] = first
      this.second[short] = second
    }
  }

  /** Scans `text` from `from` to `to` (UTF-16 offsets, `to` exclusive). */
  scan(text: string, from: number, to: number): void {
    this.count = 0
    if (to - from > this.ids.length) this.makeRoom(to - from)
    let at = from
    while (at < to) {
      const code = foldUnit(text.charCodeAt(at))
      if (code >= unit.letter) at = this.word(text, code, at, to)
      else {
        if (code === unit.currency) this.push(token.currency, at, at + 1)
        else if (code === unit.percent) this.push(token.percent, at, at + 1)
        else if (isAddress(text, at)) at = endOfChunk(text, at, to) - 1
        at++
      }
    }
  }

  /** Reads the word that begins at `from` with the letter `first`, folded, and answers the offset behind it. */
  private word(text: string, first: number, from: number, to: number): number {
    let hash = hashStep(hashSeed, first)
    let check = checkStep(hashSeed, first)
    let stem: number = token.unknown
    let stemEnd = -1
    let at = from + 1
    for (; at < to; at++) {
      let code = foldUnit(text.charCodeAt(at))
      if (code < unit.letter) {
        if (code === unit.nothing) continue
        if (code !== unit.apostrophe || !isLetter(text, at + 1, to)) break
        code = apostrophe
        stem = this.vocabulary.find(hash, check)
        stemEnd = at
      }
      hash = hashStep(hash, code)
      check = checkStep(check, code)
    }
    const id = this.vocabulary.find(hash, check)
    if (first < 58) return this.number(text, id, from, at, to)
    if (this.first[id] !== 0) this.pair(this.first[id] as number, this.second[id] as number, from, from, at)
    else if (stemEnd < 0) this.push(id, from, at)
    else this.split(text, stem, from, stemEnd, at)
    return at
  }

  private split(text: string, stem: number, from: number, stemEnd: number, to: number): void {
    const suffix = this.find(text, stemEnd, to)
    if (this.suffixIds.has(suffix)) this.pair(stem, suffix, from, stemEnd, to)
    else this.push(token.unknown, from, to)
  }

  /** A number keeps its points and commas together: `3.5`, `50,000`, `40k`. */
  private number(text: string, word: number, from: number, at: number, to: number): number {
    let end = at
    while (end + 1 < to && isPoint(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) {
      end++
      while (end < to && foldUnit(text.charCodeAt(end)) >= unit.letter) end++
    }
    const id = end === at ? word : token.unknown
    this.push(id === token.unknown ? token.number : id, from, end)
    return end
  }

  private find(text: string, from: number, to: number): number {
    let hash = hashSeed
    let check = hashSeed
    for (let at = from; at < to; at++) {
      let code = foldUnit(text.charCodeAt(at))
      if (code === unit.nothing) continue
      if (code === unit.apostrophe) code = apostrophe
      hash = hashStep(hash, code)
      check = checkStep(check, code)
    }
    return this.vocabulary.find(hash, check)
  }

  private pair(first: number, second: number, from: number, middle: number, to: number): void {
    this.push(first, from, middle === from ? to : middle)
    this.push(second, middle, to)
  }

  private push(id: number, from: number, to: number): void {
    this.ids[this.count] = id
    this.starts[this.count] = from
    this.ends[this.count++] = to
  }

  /** No text has more tokens than letters. */
  private makeRoom(letters: number): void {
    this.ids = new Int32Array(2 * letters)
    this.starts = new Int32Array(2 * letters)
    this.ends = new Int32Array(2 * letters)
  }
}

/** `://` and `@` join what is written on both sides of them into one address. */
function isAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x40) return true
  return code === 0x3a && text.charCodeAt(at + 1) === 0x2f && text.charCodeAt(at + 2) === 0x2f
}

function endOfChunk(text: string, at: number, to: number): number {
  while (at < to && text.charCodeAt(at) > 0x20) at++
  return at
}

function isLetter(text: string, at: number, to: number): boolean {
  return at < to && foldUnit(text.charCodeAt(at)) >= 58
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a
}

function isDigit(code: number): boolean {
  return code >= 48 && code < 58
}
