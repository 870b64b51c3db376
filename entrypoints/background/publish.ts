import { browser } from 'wxt/browser'
import type { CompiledRules } from '../../lib/packs/compile-rules'
import type { RuleWords } from '../../lib/packs/rule'
import type { ExampleRule } from '../../lib/signals/example-rule'
import { voices } from '../../lib/signals/signals'
import { readOwnFile } from './own-file'
import { publishOwnRules } from './publish-own-rules'
import { publishProfiles } from './publish-profiles'
import { examplesItem, publishedItem, rulesItem, wordsItem } from './stored-items'

/** Publishes what pages go by; of what is built in, only what this version of the extension has not published. */
export async function publishOnce(): Promise<void> {
  if ((await publishedItem.getValue()) !== browser.runtime.getManifest().version) await publish()
  // a browser that ended right behind a change may not have published it
  else await publishOwnRules()
}

/** Publishes the profiles of hosts and the rules. */
export async function publish(): Promise<void> {
  await publishProfiles()
  await publishRules()
  await publishedItem.setValue(browser.runtime.getManifest().version)
}

/** Publishes the built-in rules, which the build has read through their gate and compiled, and then the others. */
async function publishRules(): Promise<void> {
  await wordsItem.setValue(await readOwnFile<Readonly<Record<string, RuleWords>>>('words'))
  await examplesItem.setValue(await readOwnFile<readonly ExampleRule[]>('examples'))
  await Promise.all(voices.map(async (voice) => rulesItem(voice).setValue(await readOwnFile<CompiledRules>(voice))))
  await publishOwnRules()
}
