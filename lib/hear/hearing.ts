import type { CompiledRules } from '../packs/compile-rules'
import type { RuleSwitches } from '../packs/rule-switches'
import { noHits, type RuleHit, RuleSet } from '../packs/rule-set'
import type { Verdict } from '../signals/verdict'
import { type Span, splitSentences } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Surface, Voice } from '../signals/signals'
import { earWordsKey } from '../packs/words'
import { ownParts } from './own-parts'
import { withoutOverlaps } from './precedence'
import { withVerdict } from './with-verdict'

/** What is heard where no rule was, not even one that something cancelled: this very list. */
export const silence: readonly Finding[] = []

/** Sentences of which a page keeps in mind what the ear said. */
const mostRemembered = 4_000

/**
 * Hears texts of one voice by compiled rules: one set of them or several, without those that are switched off. What a quiet rule
 * hears stands behind all else of its sentence, marked as such, and displaces nothing.
 */
export class Hearing {
  private readonly sets: readonly RuleSet[]
  private readonly off: ReadonlySet<string>
  private readonly quiet: ReadonlySet<string>
  private readonly verdicts = new Map<string, Verdict>()

  constructor(
    readonly voice: Voice,
    compiled: CompiledRules | readonly CompiledRules[],
    { off, quiet }: RuleSwitches = { off: [], quiet: {} },
  ) {
    this.sets = [compiled].flat().map((rules) => new RuleSet(rules))
    this.off = new Set(off)
    this.quiet = new Set(Object.keys(quiet).filter((id) => (quiet[id] as number) > Date.now()))
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
    const hits = this.hits(text, sentence, next)
    const all = hits === noHits ? silence : hits.flatMap((hit) => this.findings(text, surface, sentence, hit))
    const quiet = this.quiet.size === 0 ? silence : all.filter(({ isQuiet }) => isQuiet)
    const shown = quiet.length === 0 ? all : all.filter(({ isQuiet }) => !isQuiet)
    const phrases = shown === silence ? silence : withoutOverlaps(shown)
    const heard = this.verdicts.size === 0 ? phrases : this.judged(text, surface, sentence, phrases)
    return quiet.length === 0 ? heard : [...heard, ...quiet]
  }

  private hits(text: string, sentence: Span, next: Span | undefined): readonly RuleHit[] {
    let all = noHits
    for (const set of this.sets) {
      const hits = set.hear(text, sentence, next)
      if (hits !== noHits) all = all === noHits ? hits : [...all, ...hits]
    }
    return all
  }

  private judged(text: string, surface: Surface, { from, to }: Span, phrases: readonly Finding[]): readonly Finding[] {
    const sentence = text.slice(from, to)
    const verdict = this.verdicts.get(placed(sentence, surface))
    if (!verdict) return phrases
    const heard = withVerdict({ sentence, voice: this.voice, phrases, verdict })
    const isOff = ({ rule, signal }: Finding) => this.off.has(rule === 'ear' ? earWordsKey(signal) : rule)
    const isQuiet = ({ rule }: Finding) => this.quiet.has(rule)
    if (!heard.some((finding) => isOff(finding) || isQuiet(finding))) return heard
    return heard
      .filter((finding) => !isOff(finding))
      .map((finding) => (isQuiet(finding) ? { ...finding, isQuiet: true } : finding))
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
    const { id, signal, surfaces, tier } = rule
    if (this.off.has(id)) return []
    if (surfaces.length > 0 && !surfaces.includes(surface)) return []
    const at = sentence.from
    const finding = {
      signal,
      rule: id,
      from: from - at,
      to: to - at,
      text: text.slice(from, to),
      voice: this.voice,
      score: 1,
    }
    return [{ ...finding, ...(tier && { tier }), ...(this.quiet.has(id) && { isQuiet: true }) }]
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
