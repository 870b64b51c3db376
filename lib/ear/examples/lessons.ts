import type { ExampleRule } from '../../signals/example-rule'
import type { EarPlace, Verdict } from '../../signals/verdict'
import type { Backdrop } from './backdrop'
import { readSentence } from './sentence'
import { learnRule, type TaughtRule } from './taught-rule'
import { withTaught } from './with-taught'

/** The vectors of sentences, of length 1. */
type Embed = (sentences: readonly string[]) => Promise<readonly Float32Array[]>

/** Sentences that were asked about, with the rules in force. */
interface Asked {
  readonly place: EarPlace
  readonly sentences: readonly string[]
  readonly taught: readonly ExampleRule[]
}

/** For each of them what the head hears, and its vector of length 1. */
interface Heard {
  readonly verdicts: readonly Verdict[]
  readonly embeddings: readonly Float32Array[]
}

/** Rules that are kept in mind. */
const mostKept = 200

/** Learns rules taught by example, each once, and hears by them. */
export class Lessons {
  private readonly kept = new Map<string, TaughtRule>()
  private backdrop: Promise<Backdrop> | undefined

  /** `loadBackdrop` is called with the first rule. */
  constructor(private readonly loadBackdrop: () => Promise<Backdrop>) {}

  /** What was learnt from the rules. Rejects where the backdrop is missing or `embed` rejects. */
  async of(rules: readonly ExampleRule[], embed: Embed): Promise<readonly TaughtRule[]> {
    if (rules.length === 0) return []
    const backdrop = await this.load()
    const taught: TaughtRule[] = []
    for (const rule of rules) {
      const words = JSON.stringify(rule)
      const one = this.kept.get(words) ?? (await learnFrom(rule, backdrop, embed))
      if (this.kept.size >= mostKept) this.kept.clear()
      this.kept.set(words, one)
      taught.push(one)
    }
    return taught
  }

  /** What rules hear in sentences of a place, together with what the head heard in each. */
  async judge(
    { place, sentences, taught }: Asked,
    { verdicts, embeddings }: Heard,
    embed: Embed,
  ): Promise<readonly Verdict[]> {
    const rules = await this.of(taught, embed)
    if (rules.length === 0) return verdicts
    const { rarity } = await this.load()
    return verdicts.map((verdict, index) => {
      const sentence = readSentence(sentences[index] as string, embeddings[index] as Float32Array, rarity)
      return withTaught(verdict, rules, { place, sentence, length: (sentences[index] as string).length })
    })
  }

  private load(): Promise<Backdrop> {
    return (this.backdrop ??= this.loadBackdrop())
  }
}

async function learnFrom(rule: ExampleRule, backdrop: Backdrop, embed: Embed): Promise<TaughtRule> {
  const vectors = await embed([...rule.flag, ...rule.pass])
  const flag = vectors.slice(0, rule.flag.length)
  return learnRule(rule, { flag, pass: vectors.slice(rule.flag.length) }, backdrop)
}
