import { browser } from 'wxt/browser'
import { compileHearing } from '../../lib/hear/compile-hearing'
import { builtInPacks } from '../../lib/packs/built-in'
import { readPack } from '../../lib/packs/read-pack'
import type { AuthoredRule, RuleWords } from '../../lib/packs/rule'
import { earWordsKey } from '../../lib/published'
import { voices } from '../../lib/signals/signals'
import { publishedItem, rulesItem, wordsItem } from './stored-items'

/** Publishes the rules, unless this version of the extension has done so. */
export async function publishOnce(): Promise<void> {
  if ((await publishedItem.getValue()) !== browser.runtime.getManifest().version) await publishRules()
}

/** Reads the packs through their gate and publishes the rules that passed. */
export async function publishRules(): Promise<void> {
  const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
  // the ear names no rule: its card says what the first rule of the signal says
  const first = rules.toReversed().map((rule) => [earWordsKey(rule.signal), wordsOf(rule)])
  await wordsItem.setValue(Object.fromEntries([...first, ...rules.map((rule) => [rule.id, wordsOf(rule)])]))
  const compiled = compileHearing(rules)
  await Promise.all(voices.map((voice) => rulesItem(voice).setValue(compiled[voice])))
  await publishedItem.setValue(browser.runtime.getManifest().version)
}

function wordsOf({ why, source, school, ask, instead }: AuthoredRule): RuleWords {
  return { why, source, ...(school && { school }), ask, instead }
}
