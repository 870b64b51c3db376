import { compilePhrases, type PhraseEntry } from '../phrases/compile-phrases'
import type { PhraseSet } from '../phrases/phrase-set'
import type { Span } from '../phrases/sentences'
import type { Rule } from './rule'

/** A rule heard in a text, with the words that carry it (UTF-16 offsets, `to` exclusive). */
export interface RuleHit {
  readonly rule: Rule
  readonly from: number
  readonly to: number
}

type Role = 'says' | 'unless' | 'unlessNext'

/** Rules compiled together. A rule whose phrase has a mistake goes on without that phrase. */
export class RuleSet {
  private readonly phrases: PhraseSet
  private readonly roles: { readonly rule: Rule; readonly role: Role }[] = []

  constructor(rules: readonly Rule[]) {
    const entries: PhraseEntry[] = []
    for (const rule of rules) {
      for (const source of rule.says) this.add(entries, rule, source, 'says')
      for (const source of rule.unless) {
        const next = source.startsWith('next:')
        this.add(entries, rule, next ? source.slice('next:'.length) : source, next ? 'unlessNext' : 'unless')
      }
    }
    this.phrases = compilePhrases(entries, { allowSingleWords: true }).phrases
  }

  /** What the rules hear in one sentence; `next` is the sentence behind it, in the same text. */
  hear(text: string, sentence: Span, next: Span | undefined): RuleHit[] {
    const widest = new Map<Rule, RuleHit>()
    const cancelled = new Set<Rule>()
    for (const { phrase, from, to } of this.phrases.match(text, sentence.from, sentence.to)) {
      const { rule, role } = this.roleOf(phrase)
      if (role === 'unless') cancelled.add(rule)
      const known = widest.get(rule)
      if (role === 'says' && (!known || to - from > known.to - known.from)) widest.set(rule, { rule, from, to })
    }
    if (next && widest.size > 0) this.cancelByNext(text, next, cancelled)
    return [...widest.values()].filter(({ rule }) => !cancelled.has(rule))
  }

  private cancelByNext(text: string, next: Span, cancelled: Set<Rule>): void {
    for (const { phrase } of this.phrases.match(text, next.from, next.to)) {
      const { rule, role } = this.roleOf(phrase)
      if (role === 'unlessNext') cancelled.add(rule)
    }
  }

  private add(entries: PhraseEntry[], rule: Rule, source: string, role: Role): void {
    entries.push({ source, lists: rule.lists })
    this.roles.push({ rule, role })
  }

  private roleOf(phrase: number): { readonly rule: Rule; readonly role: Role } {
    return this.roles[phrase] as { rule: Rule; role: Role }
  }
}
