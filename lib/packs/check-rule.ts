import type { Lists } from '../phrases/phrase'
import { type Noise, noiseOf, noiseProblem } from './noise'
import { readPack } from './read-pack'
import type { AuthoredRule, PackProblem } from './rule'
import type { WrittenRule } from './schema'

/** The pack that a rule stands in, as far as its rules need to know. */
export interface RulePack {
  readonly id: string
  readonly lists: Lists
}

/** What the gate says of one rule: the rule where it is good, and why not where it is not. */
export interface CheckedRule {
  readonly rule?: AuthoredRule
  readonly problems: readonly PackProblem[]
  /** How much it hears in ordinary business sentences; absent while a phrase is not understood. */
  readonly noise?: Noise
}

/** One rule through the gate that packs go through (`readPack`), and held against `sample`. Pure; 10 to 25 ms, most of it the sample. */
export function checkRule(written: unknown, { id, lists }: RulePack, sample: readonly string[]): CheckedRule {
  const { pack, problems } = readPack({ id, lists, rules: [written] }, id)
  const [rule] = pack?.rules ?? []
  if (!rule) return { problems }
  const noise = noiseOf([rule], sample).get(rule.id) as Noise
  const tooMuch = noiseProblem(rule.id, noise)
  return tooMuch ? { problems: [{ ...tooMuch, file: id, index: 0 }], noise } : { rule, problems, noise }
}

/** A rule that was kept as written, as it was before: it has passed the gate. */
export function authoredOf({ id, school, ...rest }: WrittenRule, pack: RulePack): AuthoredRule {
  const named = school && {
    name: school.name,
    ...('opposing' in school && school.opposing && { opposing: school.opposing }),
  }
  return { ...rest, ...(named && { school: named }), id: `${pack.id}/${id}`, lists: pack.lists }
}

/** A rule that passed, as it is kept and exported: without its pack's id and lists. */
export function writtenOf(rule: AuthoredRule): WrittenRule {
  const { id, signal, says, unless, surfaces, why, source, school, ask, instead, examples } = rule
  return {
    id: id.slice(id.indexOf('/') + 1),
    signal,
    says: [...says],
    unless: [...unless],
    surfaces: [...surfaces],
    why,
    source,
    ...(school && { school }),
    ask: [...ask],
    instead: [...instead],
    examples: { flag: [...examples.flag], pass: [...examples.pass] },
  }
}
