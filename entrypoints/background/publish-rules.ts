import { builtInPacks } from '../../lib/packs/built-in'
import { publishedRules, publishedWords } from '../../lib/packs/published-rules'
import { readPack } from '../../lib/packs/read-pack'
import type { AuthoredRule, Rule, RuleWords } from '../../lib/packs/rule'

/** Reads the packs through their gate and publishes the rules that passed. At install and update. */
export async function publishRules(): Promise<void> {
  const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
  await publishedRules.setValue(rules.map(toRule))
  await publishedWords.setValue(Object.fromEntries(rules.map((rule) => [rule.id, toWords(rule)])))
}

function toRule({ id, signal, says, unless, surfaces, lists }: AuthoredRule): Rule {
  return { id, signal, says, unless, surfaces, lists }
}

function toWords({ why, source, school, ask, instead }: AuthoredRule): RuleWords {
  return { why, source, ...(school && { school }), ask, instead }
}
