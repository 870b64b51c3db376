import { PhraseSet } from '../phrases/phrase-set'
import type { Span } from '../phrases/sentences'
import type { CompiledRule, CompiledRules } from './compile-rules'

/** A rule heard in a text, with the words that carry it (UTF-16 offsets, `to` exclusive). */
export interface RuleHit {
  readonly rule: CompiledRule
  readonly from: number
  readonly to: number
}

/** Rules that hear together. */
export class RuleSet {
  private readonly phrases: PhraseSet

  constructor(private readonly compiled: CompiledRules) {
    this.phrases = new PhraseSet(compiled.phrases)
  }

  /** What the rules hear in one sentence; `next` is the sentence behind it, in the same text. */
  hear(text: string, sentence: Span, next: Span | undefined): RuleHit[] {
    const widest = new Map<number, RuleHit>()
    const cancelled = new Set<number>()
    for (const { phrase, from, to } of this.phrases.match(text, sentence.from, sentence.to)) {
      const [index, role] = this.compiled.roles[phrase]!
      if (role === 'unless') cancelled.add(index)
      const known = widest.get(index)
      const rule = this.compiled.rules[index]!
      if (role === 'says' && (!known || to - from > known.to - known.from)) widest.set(index, { rule, from, to })
    }
    if (next && widest.size > 0) this.cancelFromNext(text, next, cancelled)
    return [...widest].flatMap(([index, hit]) => (cancelled.has(index) ? [] : [hit]))
  }

  private cancelFromNext(text: string, next: Span, cancelled: Set<number>): void {
    for (const { phrase } of this.phrases.match(text, next.from, next.to)) {
      const [index, role] = this.compiled.roles[phrase]!
      if (role === 'next') cancelled.add(index)
    }
  }
}
