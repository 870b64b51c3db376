import { browser } from 'wxt/browser'
import type { CompiledRules } from '../../lib/packs/compile-rules'
import type { RuleWords } from '../../lib/packs/rule'
import { voices } from '../../lib/signals/signals'
import { publishedItem, rulesItem, wordsItem } from './stored-items'

/** Publishes the rules, unless this version of the extension has done so. */
export async function publishOnce(): Promise<void> {
  if ((await publishedItem.getValue()) !== browser.runtime.getManifest().version) await publishRules()
}

/** Publishes the built-in rules, which the build has read through their gate and compiled. */
export async function publishRules(): Promise<void> {
  await wordsItem.setValue(await readOwnFile<Readonly<Record<string, RuleWords>>>('words'))
  await Promise.all(voices.map(async (voice) => rulesItem(voice).setValue(await readOwnFile<CompiledRules>(voice))))
  await publishedItem.setValue(browser.runtime.getManifest().version)
}

async function readOwnFile<T>(name: string): Promise<T> {
  const answer = await fetch(`/packs/${name}.json`)
  return (await answer.json()) as T
}
