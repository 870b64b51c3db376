import { type Span, splitSentences } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Surface } from '../signals/signals'
import type { Hearing } from './hearing'
import { firstSignOff, mayEndOwnWords, ownParts } from './own-parts'
import { type TextEdit, textEdit } from './text-edit'

/** Characters read in one task. */
const slice = 16_000
/** Characters of one text that are read at all. */
export const longestRead = 200_000

/** What was heard in a text. */
export interface Reading {
  readonly findings: readonly Finding[]
  /** Characters at the end of the text that were not read. */
  readonly unread: number
}

interface Heard extends Span {
  /** Offsets relative to the sentence. */
  readonly findings: readonly Finding[]
}

/**
 * Hears one text again and again. After an edit only the sentences that it touched are heard anew; all others are moved. A long
 * text is first read slice by slice, with the page's own work in between.
 */
export class Listener {
  private text = ''
  private parts: readonly Span[] = []
  private heard: readonly Heard[] = []
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
    if (edit && !(this.heard.length > 0 && this.update(text, edit)) && !(await this.readAll(text, signal)))
      return undefined
    return { findings: this.findings(), unread: whole.length - text.length }
  }

  /** Hears again what an edit touched; false when the edit may have changed whose words they are. */
  private update(text: string, edit: TextEdit): boolean {
    const part = this.parts.findIndex(({ from, to }) => from <= edit.from && edit.toBefore <= to)
    if (part < 0 || edit.from > this.signOff) return false
    if (touchesOwnership(this.text, edit.from, edit.toBefore) || touchesOwnership(text, edit.from, edit.toAfter))
      return false
    const moved = edit.toAfter - edit.toBefore
    const own = this.parts[part] as Span
    const inPart = this.heard.filter(({ from }) => from >= own.from && from < own.to)
    const touched = inPart.findIndex(({ to }) => to >= edit.from)
    const before = inPart[(touched < 0 ? inPart.length : touched) - 1] // an edit may join a sentence to the one before
    const begin = before?.from ?? own.from
    const settled = this.text.indexOf('\n', edit.toBefore)
    const kept = settled < 0 ? [] : this.heard.filter(({ from }) => from >= settled)
    const end = own.to + moved
    const resumes = new Set(kept.map(({ from }) => from + moved))
    const fresh = splitSentences(text, begin, end, ({ from }) => resumes.has(from)).filter(
      ({ from }) => !resumes.has(from),
    )
    const last = fresh.at(-1)
    const rest = kept.filter(({ from }) => last === undefined || from + moved >= last.to)
    this.text = text
    this.signOff += moved
    this.parts = this.parts.map((span, index) => {
      if (index < part) return span
      return { from: index === part ? span.from : span.from + moved, to: span.to + moved }
    })
    const next = rest[0] && rest[0].from < own.to ? { from: rest[0].from + moved, to: rest[0].to + moved } : undefined
    this.heard = [
      ...this.heard.filter(({ from }) => from < begin),
      ...this.hearAll(text, fresh, next),
      ...rest.map((one) => ({ from: one.from + moved, to: one.to + moved, findings: one.findings })),
    ]
    return true
  }

  private async readAll(text: string, signal: AbortSignal): Promise<boolean> {
    const parts = ownParts(text)
    const heard: Heard[] = []
    let sinceBreak = 0
    for (const part of parts) {
      const sentences = splitSentences(text, part.from, part.to)
      for (const [index, sentence] of sentences.entries()) {
        heard.push(this.hearOne(text, sentence, sentences[index + 1]))
        sinceBreak += sentence.to - sentence.from
        if (sinceBreak > slice) {
          await nextTask()
          sinceBreak = 0
        }
        if (signal.aborted) return false
      }
    }
    this.text = text
    this.signOff = firstSignOff(text)
    this.parts = parts
    this.heard = heard
    return true
  }

  private hearAll(text: string, sentences: readonly Span[], behind: Span | undefined): Heard[] {
    return sentences.map((sentence, index) => this.hearOne(text, sentence, sentences[index + 1] ?? behind))
  }

  private hearOne(text: string, sentence: Span, next: Span | undefined): Heard {
    return { ...sentence, findings: this.hearing.hearSentence(text, this.surface, sentence, next) }
  }

  private findings(): Finding[] {
    return this.heard.flatMap(({ from: at, findings }) =>
      findings.map((finding) => ({ ...finding, from: at + finding.from, to: at + finding.to })),
    )
  }
}

/** Looks at the lines that a stretch is in, and one on either side: an attribution may be broken in two. */
function touchesOwnership(text: string, from: number, to: number): boolean {
  const start = lineStart(text, lineStart(text, from) - 1)
  const end = lineEnd(text, lineEnd(text, to) + 1)
  return text.slice(start, end).split('\n').some(mayEndOwnWords)
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
