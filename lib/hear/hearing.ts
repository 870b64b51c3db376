import type { Rule } from '../packs/rule'
import { RuleSet } from '../packs/rule-set'
import { type Span, splitSentences } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import { signalOf, type Surface, type Voice } from '../signals/signals'
import { ownParts } from './own-parts'
import { withoutOverlaps } from './precedence'

/** A text with what must be known before anything in it is judged. */
export interface Speech {
  readonly text: string
  readonly voice: Voice
  readonly surface: Surface
}

/** Hears texts by the rules it was made of. Rules are compiled once for each voice and surface that speaks. */
export class Hearing {
  private readonly sets = new Map<string, RuleSet>()

  constructor(private readonly rules: readonly Rule[]) {}

  /** What is heard in a text, in order, without overlaps: quoted lines and signatures left out. */
  hear(speech: Speech): Finding[] {
    return ownParts(speech.text).flatMap((part) => this.hearSpan(speech, part))
  }

  /** The same for one stretch of it, all of which is its author's own. */
  hearSpan({ text, voice, surface }: Speech, { from, to }: Span): Finding[] {
    const rules = this.setFor(voice, surface)
    const sentences = splitSentences(text, from, to)
    return sentences.flatMap((sentence, index) => {
      const hits = rules.hear(text, sentence, sentences[index + 1])
      return withoutOverlaps(
        hits.map(({ rule, from, to }) => {
          const words = text.slice(from, to)
          return { signal: rule.signal, rule: rule.id, from, to, text: words, voice, score: 1 }
        }),
      )
    })
  }

  private setFor(voice: Voice, surface: Surface): RuleSet {
    const key = `${voice} ${surface}`
    let set = this.sets.get(key)
    if (!set) {
      const speaks = ({ signal, surfaces }: Rule) =>
        signalOf(signal).voice === voice && (surfaces.length === 0 || surfaces.includes(surface))
      this.sets.set(key, (set = new RuleSet(this.rules.filter(speaks))))
    }
    return set
  }
}
