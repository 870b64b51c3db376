import type { CompiledRules } from '../packs/compile-rules'
import { RuleSet } from '../packs/rule-set'
import { type Span, splitSentences } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Surface, Voice } from '../signals/signals'
import { ownParts } from './own-parts'
import { withoutOverlaps } from './precedence'

/** A text with what must be known before anything in it is judged. */
export interface Speech {
  readonly text: string
  readonly voice: Voice
  readonly surface: Surface
}

/** Rules compiled for each voice, as the background publishes them. */
export type CompiledHearing = Readonly<Record<Voice, CompiledRules>>

/** Hears texts by compiled rules. Those of a voice are laid out when it first speaks. */
export class Hearing {
  private readonly sets = new Map<Voice, RuleSet>()

  constructor(private readonly compiled: CompiledHearing) {}

  /** What is heard in a text, in order, without overlaps: quoted lines and signatures left out. */
  hear(speech: Speech): Finding[] {
    return ownParts(speech.text).flatMap((part) => this.hearSpan(speech, part))
  }

  /** The same for one stretch of it, all of which is its author's own. */
  hearSpan({ text, voice, surface }: Speech, { from, to }: Span): Finding[] {
    const rules = this.setOf(voice)
    const sentences = splitSentences(text, from, to)
    return sentences.flatMap((sentence, index) => {
      const hits = rules.hear(text, sentence, sentences[index + 1])
      const findings = hits.flatMap(({ rule: { id, signal, surfaces }, from, to }): Finding[] => {
        if (surfaces.length > 0 && !surfaces.includes(surface)) return []
        return [{ signal, rule: id, from, to, text: text.slice(from, to), voice, score: 1 }]
      })
      return withoutOverlaps(findings)
    })
  }

  private setOf(voice: Voice): RuleSet {
    let set = this.sets.get(voice)
    if (!set) this.sets.set(voice, (set = new RuleSet(this.compiled[voice])))
    return set
  }
}
