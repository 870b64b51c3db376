import type { CompiledRules } from '../packs/compile-rules'
import { noHits, type RuleHit, RuleSet } from '../packs/rule-set'
import type { Verdict } from '../signals/verdict'
import { type Span, splitSentences } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Surface, Voice } from '../signals/signals'
import { ownParts } from './own-parts'
import { withoutOverlaps } from './precedence'
import { withVerdict } from './with-verdict'

/** What is heard where no rule was, not even one that something cancelled: this very list. */
export const silence: readonly Finding[] = []

/** Sentences of which a page keeps in mind what the ear said. */
const mostRemembered = 4_000

/** Hears texts of one voice by its compiled rules. */
export class Hearing {
  private readonly rules: RuleSet
  private readonly verdicts = new Map<string, Verdict>()

  constructor(
    readonly voice: Voice,
    compiled: CompiledRules,
  ) {
    this.rules = new RuleSet(compiled)
  }

  /** What is heard in a text, in order, without overlaps: what others said in it is left out. */
  hear(text: string, surface: Surface): Finding[] {
    return this.ownSpans(text).flatMap((part) => this.hearSpan(text, surface, part))
  }

  /** The parts of a text that this voice speaks: all but quotes and signatures. */
  ownSpans(text: string): readonly Span[] {
    return ownParts(text)
  }

  /** The same for one stretch of it, all of which is its author's own. */
  hearSpan(text: string, surface: Surface, { from, to }: Span): Finding[] {
    const sentences = splitSentences(text, from, to)
    const heard: Finding[] = []
    for (const [index, sentence] of sentences.entries()) {
      const findings = this.hearSentence(text, surface, sentence, sentences[index + 1])
      for (const finding of findings) heard.push(movedBy(sentence.from, finding))
    }
    return heard
  }

  /** What is heard in one sentence, with offsets in that sentence; `next` is the one behind it, which may cancel. */
  hearSentence(text: string, surface: Surface, sentence: Span, next: Span | undefined): readonly Finding[] {
    const hits = this.rules.hear(text, sentence, next)
    const phrases =
      hits === noHits ? silence : withoutOverlaps(hits.flatMap((hit) => this.findings(text, surface, sentence, hit)))
    if (this.verdicts.size === 0) return phrases
    const words = text.slice(sentence.from, sentence.to)
    const verdict = this.verdicts.get(placed(words, surface))
    return verdict ? withVerdict({ sentence: words, voice: this.voice, phrases, verdict }) : phrases
  }

  /** Whether the ear has been told of a sentence. */
  isJudged(sentence: string, surface: Surface): boolean {
    return this.verdicts.has(placed(sentence, surface))
  }

  /** Takes what the ear says of a sentence into account from now on. */
  learn(sentence: string, surface: Surface, verdict: Verdict): void {
    if (this.verdicts.size >= mostRemembered) this.verdicts.clear()
    this.verdicts.set(placed(sentence, surface), verdict)
  }

  private findings(text: string, surface: Surface, sentence: Span, { rule, from, to }: RuleHit): Finding[] {
    const { id, signal, surfaces } = rule
    if (surfaces.length > 0 && !surfaces.includes(surface)) return []
    const at = sentence.from
    return [{ signal, rule: id, from: from - at, to: to - at, text: text.slice(from, to), voice: this.voice, score: 1 }]
  }
}

/** The same words may mean something else on another surface. */
function placed(sentence: string, surface: Surface): string {
  return `${surface} ${sentence}`
}

/** A finding, with its offsets in the text that its sentence stands in from `at` on. */
export function movedBy(at: number, finding: Finding): Finding {
  return { ...finding, from: at + finding.from, to: at + finding.to }
}
