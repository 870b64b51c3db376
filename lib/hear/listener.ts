import { isWrapped, type Span, splitSentences } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Surface } from '../signals/signals'
import type { Verdict } from '../signals/verdict'
import { type Hearing, movedBy, silence } from './hearing'
import { lineStart } from './lines'
import { firstSignOff, touchesOwnership } from './own-parts'
import { type TextEdit, textEdit } from './text-edit'

/** Characters read in one task. */
const slice = 16_000
/** Characters of one text that are read at all. */
export const longestRead = 200_000

const unheard: readonly Finding[] = []

/** What was heard in a text. */
export interface Reading {
  readonly findings: readonly Finding[]
  /** Characters at the end of the text that were not read. */
  readonly unread: number
}

/**
 * Hears one text again and again. After an edit only the sentences that it touched are heard anew; all others are moved. A long
 * text is first read slice by slice, with the page's own work in between.
 */
export class Listener {
  private text = ''
  private parts: readonly Span[] = []
  /** Every sentence in order: where it begins and ends, and what was heard in it, with offsets in the sentence. */
  private begins: number[] = []
  private ends: number[] = []
  private heard: (readonly Finding[])[] = []
  /** Whether the ear was asked about it. */
  private asked: boolean[] = []
  /** Whether all of it must be read afresh. */
  private isStale = false
  /** How often the ear has told something. */
  private learnt = 0
  /** Where a line that ends a mail stands: what is behind it decides whether it does. */
  private signOff = Infinity

  constructor(
    private readonly hearing: Hearing,
    private readonly surface: Surface,
  ) {}

  /** What is heard in the text as it is now; `undefined` when `signal` aborted first. */
  async read(whole: string, signal: AbortSignal): Promise<Reading | undefined> {
    const text = whole.slice(0, longestRead)
    const edit = textEdit(this.text, text)
    if (this.isStale || (edit && !(this.begins.length > 0 && this.update(text, edit)))) {
      if (!(await this.readAll(text, signal))) return undefined
    }
    return { findings: this.findings(), unread: whole.length - text.length }
  }

  /**
   * The sentences that the ear has not judged and was not asked about, each once and from now on taken as asked: an ear that fails
   * is not asked again at every key. Not the last one of a draft unless that is `finished`.
   */
  takeUnasked(finished = this.surface !== 'draft'): string[] {
    const sentences = new Set<string>()
    for (const [index, asked] of this.asked.entries()) {
      if (asked) continue
      const sentence = this.text.slice(this.begins[index], this.ends[index])
      if (!finished && index === this.asked.length - 1 && !/[.!?…]\W?$/.test(sentence)) continue
      this.asked[index] = true
      if (!this.hearing.isJudged(sentence, this.surface)) sentences.add(sentence)
    }
    return [...sentences]
  }

  /**
   * Takes in what the ear says of sentences, a verdict for each or for the first so many: those are heard anew, and the others are to be
   * asked about again. Nothing else is read.
   */
  learn(sentences: readonly string[], verdicts: readonly Verdict[]): void {
    this.learnt++
    const said = new Map(sentences.map((sentence, index) => [sentence, verdicts[index]]))
    for (const [sentence, verdict] of said) if (verdict) this.hearing.learn(sentence, this.surface, verdict)
    for (const { from, to } of this.parts) {
      for (let index = firstAtLeast(this.begins, from); this.at(index) < to; index++) {
        const sentence = this.text.slice(this.begins[index], this.ends[index])
        if (said.get(sentence)) this.heard[index] = this.hearOne(index, to)
        else if (said.has(sentence)) this.asked[index] = false
      }
    }
  }

  /** Hears again what an edit touched; false when the edit may have changed whose words they are. */
  private update(text: string, edit: TextEdit): boolean {
    if (this.surface === 'transcript') return false
    const part = this.parts.findIndex(({ from, to }) => from <= edit.from && edit.toBefore <= to)
    if (part < 0 || edit.from > this.signOff) return false
    if (touchesOwnership(this.text, edit.from, edit.toBefore) || touchesOwnership(text, edit.from, edit.toAfter))
      return false
    const moved = edit.toAfter - edit.toBefore
    const own = this.parts[part] as Span
    // an edit may join a sentence to the one before
    const first = Math.max(firstAtLeast(this.ends, edit.from) - 1, firstAtLeast(this.begins, own.from))
    const begin = Math.min(this.begins[first] ?? own.from, edit.from)
    const end = own.to + moved
    const kept = firstAtLeast(this.begins, this.settled(text, edit))
    let rest = kept
    const resumes = ({ from }: Span) => {
      while (rest < this.begins.length && this.at(rest) + moved < from) rest++
      return this.at(rest) + moved === from && from < end
    }
    const fresh = splitSentences(text, begin, end, resumes)
    if (fresh.length > 0 && resumes(fresh.at(-1) as Span)) fresh.pop()
    else rest = Math.max(kept, firstAtLeast(this.begins, own.to))
    this.text = text
    this.signOff += moved
    this.parts = this.parts.map((span, index) => {
      if (index < part) return span
      return { from: index === part ? span.from : span.from + moved, to: span.to + moved }
    })
    this.replace(first, rest, fresh, edit)
    // what stands in the sentence behind may cancel: the one before is asked again
    const again = first > 0 && this.at(first - 1) >= own.from ? first - 1 : first
    for (let index = again; index < first + fresh.length; index++) {
      // one that the edit did not touch and in which no rule was heard stays silent whatever follows it
      if (this.heard[index] !== silence) this.heard[index] = this.hearOne(index, end)
    }
    return true
  }

  /** Where the sentences behind an edit are sure to begin as they did: in the same line if it stays as long or short as it was. */
  private settled(text: string, { from, toBefore, toAfter }: TextEdit): number {
    const isOneLine = !this.text.slice(from, toBefore).includes('\n') && !text.slice(from, toAfter).includes('\n')
    const end = this.text.indexOf('\n', toBefore)
    if (isOneLine && end < 0) return toBefore
    const start = lineStart(text, from)
    const moved = toAfter - toBefore
    if (isOneLine && isWrapped(end - start) === isWrapped(end + moved - start)) return toBefore
    return end < 0 ? Infinity : end
  }

  /** Puts sentences in the place of those from `first` to `rest`, and moves all behind them. */
  private replace(first: number, rest: number, fresh: readonly Span[], edit: TextEdit): void {
    const moved = edit.toAfter - edit.toBefore
    // one that the edit did not touch is no other sentence than it was
    const isSame = ({ from, to }: Span, index: number) =>
      to <= edit.from && this.begins[index] === from && this.ends[index] === to
    const asked = fresh.map((span, at) => isSame(span, first + at) && this.asked[first + at] === true)
    const heard = fresh.map((span, at) => (isSame(span, first + at) ? this.heard[first + at] : undefined) ?? unheard)
    const replaced = <T>(old: readonly T[], made: readonly T[]) => old.slice(0, first).concat(made, old.slice(rest))
    this.begins = replaced(
      this.begins,
      fresh.map(({ from }) => from),
    )
    this.ends = replaced(
      this.ends,
      fresh.map(({ to }) => to),
    )
    this.heard = replaced(this.heard, heard)
    this.asked = replaced(this.asked, asked)
    if (moved === 0) return
    for (let index = first + fresh.length; index < this.begins.length; index++) {
      this.begins[index]! += moved
      this.ends[index]! += moved
    }
  }

  private async readAll(text: string, signal: AbortSignal): Promise<boolean> {
    const { learnt } = this
    const parts = this.hearing.ownSpans(text)
    const begins: number[] = []
    const ends: number[] = []
    const heard: (readonly Finding[])[] = []
    let sinceBreak = 0
    for (const part of parts) {
      const sentences = splitSentences(text, part.from, part.to)
      for (const [index, sentence] of sentences.entries()) {
        begins.push(sentence.from)
        ends.push(sentence.to)
        heard.push(this.hearing.hearSentence(text, this.surface, sentence, sentences[index + 1]))
        sinceBreak += sentence.to - sentence.from
        if (sinceBreak > slice) {
          await nextTask()
          sinceBreak = 0
        }
        if (signal.aborted) {
          this.isStale = true
          return false
        }
      }
    }
    this.text = text
    this.signOff = firstSignOff(text)
    this.parts = parts
    this.begins = begins
    this.ends = ends
    this.heard = heard
    this.asked = heard.map(() => false)
    this.isStale = learnt !== this.learnt // what was learnt while this went on may have come too late
    return true
  }

  /** Hears a sentence of a part that goes to `end`. */
  private hearOne(index: number, end: number): readonly Finding[] {
    const next = this.at(index + 1) < end ? this.span(index + 1) : undefined
    return this.hearing.hearSentence(this.text, this.surface, this.span(index), next)
  }

  /** Where a sentence begins; `NaN` behind the last. */
  private at(index: number): number {
    return this.begins[index] ?? NaN
  }

  private span(index: number): Span {
    return { from: this.begins[index] as number, to: this.ends[index] as number }
  }

  private findings(): Finding[] {
    const all: Finding[] = []
    for (const [index, findings] of this.heard.entries()) {
      for (const finding of findings) all.push(movedBy(this.at(index), finding))
    }
    return all
  }
}

/** The first place in a sorted list with at least that number. */
function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
