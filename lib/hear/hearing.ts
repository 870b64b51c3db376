import type { CompiledRules } from '../packs/compile-rules'
import { type RuleHit, RuleSet } from '../packs/rule-set'
import { type Span, splitSentences } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Surface, Voice } from '../signals/signals'
import { ownParts } from './own-parts'
import { withoutOverlaps } from './precedence'

/** Hears texts of one voice by its compiled rules. */
export class Hearing {
  private readonly rules: RuleSet

  constructor(
    readonly voice: Voice,
    compiled: CompiledRules,
  ) {
    this.rules = new RuleSet(compiled)
  }

  /** What is heard in a text, in order, without overlaps: quoted lines and signatures left out. */
  hear(text: string, surface: Surface): Finding[] {
    return ownParts(text).flatMap((part) => this.hearSpan(text, surface, part))
  }

  /** The same for one stretch of it, all of which is its author's own. */
  hearSpan(text: string, surface: Surface, { from, to }: Span): Finding[] {
    const sentences = splitSentences(text, from, to)
    return sentences.flatMap((sentence, index) => {
      const hits = this.rules.hear(text, sentence, sentences[index + 1])
      return withoutOverlaps(hits.flatMap((hit) => this.findings(text, surface, hit)))
    })
  }

  private findings(text: string, surface: Surface, { rule, from, to }: RuleHit): Finding[] {
    const { id, signal, surfaces } = rule
    if (surfaces.length > 0 && !surfaces.includes(surface)) return []
    return [{ signal, rule: id, from, to, text: text.slice(from, to), voice: this.voice, score: 1 }]
  }
}
