import { PhraseSet } from '../phrases/phrase-set'
import type { Span } from '../phrases/sentences'
import type { CompiledRule, CompiledRules } from './compile-rules'

/** A rule heard in a sentence, with the words that carry it (UTF-16 offsets, `to` exclusive). */
export interface RuleHit {
  readonly rule: CompiledRule
  readonly from: number
  readonly to: number
}

/** What is heard where no phrase was found: this very list. One that was found and cancelled leaves another empty list. */
export const noHits: readonly RuleHit[] = []

/** Rules that hear together. */
export class RuleSet {
  private readonly says: PhraseSet
  /** Laid out when a rule is heard for the first time. */
  private unless: PhraseSet | undefined

  /** Whether any rule is cancelled by what stands in the sentence behind. */
  private readonly looksBehind: boolean

  constructor(private readonly compiled: CompiledRules) {
    this.looksBehind = compiled.unlessInNext.includes(true)
    this.says = new PhraseSet(compiled.says)
  }

  /**
   * What the rules hear in one sentence of `text`, with offsets in the text; `behind` is the sentence that follows it, if one does.
   */
  hear(text: string, sentence: Span, behind?: Span): readonly RuleHit[] {
    const { rules, ruleOfSays } = this.compiled
    const hits = this.says.match(text, sentence.from, sentence.to)
    if (hits.length === 0) return noHits
    const widest = new Map<number, RuleHit>()
    for (const { phrase, from, to } of hits) {
      const index = ruleOfSays[phrase]!
      const known = widest.get(index)
      if (!known || to - from > known.to - known.from) widest.set(index, { rule: rules[index]!, from, to })
    }
    this.cancel(widest, text, sentence, false)
    if (behind && this.looksBehind) this.cancel(widest, text, behind, true)
    return [...widest.values()]
  }

  private cancel(heard: Map<number, RuleHit>, text: string, { from, to }: Span, inNext: boolean): void {
    const { unless, ruleOfUnless, unlessInNext } = this.compiled
    if (heard.size === 0) return
    this.unless ??= new PhraseSet(unless)
    for (const { phrase } of this.unless.match(text, from, to)) {
      if (unlessInNext[phrase] === inNext) heard.delete(ruleOfUnless[phrase]!)
    }
  }
}
