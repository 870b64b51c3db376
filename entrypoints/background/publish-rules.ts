import { compileHearing } from '../../lib/hear/compile-hearing'
import { builtInPacks } from '../../lib/packs/built-in'
import { readPack } from '../../lib/packs/read-pack'
import type { AuthoredRule, RuleWords } from '../../lib/packs/rule'
import { voices } from '../../lib/signals/signals'
import { rulesItem, wordsItem } from './stored-items'

/** Reads the packs through their gate and publishes the rules that passed. */
export async function publishRules(): Promise<void> {
  const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
  await wordsItem.setValue(Object.fromEntries(rules.map((rule) => [rule.id, wordsOf(rule)])))
  const compiled = compileHearing(rules)
  await Promise.all(voices.map((voice) => rulesItem(voice).setValue(compiled[voice])))
}

function wordsOf({ why, source, school, ask, instead }: AuthoredRule): RuleWords {
  return { why, source, ...(school && { school }), ask, instead }
}
