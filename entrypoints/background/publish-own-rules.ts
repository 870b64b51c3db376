import { storage } from 'wxt/utils/storage'
import { compileHearing } from '../../lib/hear/compile-hearing'
import { authoredOf } from '../../lib/packs/check-rule'
import { readPackFile } from '../../lib/packs/pack-file'
import { type AuthoredRule, examplesOf, isTaught, type RuleWords } from '../../lib/packs/rule'
import {
  builtInIndex,
  type IndexedRule,
  type RuleSwitches,
  silentSignals,
  switchedOff,
} from '../../lib/packs/rule-switches'
import { earWordsKey, wordsOf } from '../../lib/packs/words'
import { voices } from '../../lib/signals/signals'
import { readAllRules, readSwitches } from '../../lib/store/read-rules'
import type { PackRow, RuleRow } from '../../lib/store/rule-rows'
import { database } from './open-database'
import { readIndex, readSample } from './own-file'
import {
  ownExamplesItem,
  ownRulesItem,
  ownWordsItem,
  policyPacksItem,
  ruleSwitchesItem,
  rulesTroubleItem,
} from './stored-items'

let wanted: Promise<void> | undefined
let last: Promise<void> = Promise.resolve()

/**
 * Publishes the rules that are not built in and what is switched off, as they are when it is done: many changes in a row are
 * published once. What cannot be published is said in `rulesTroubleItem`, and pages go on with what they have.
 */
export function publishOwnRules(): Promise<void> {
  wanted ??= publishBehind(last)
  last = wanted
  return wanted
}

async function publishBehind(before: Promise<void>): Promise<void> {
  await before
  wanted = undefined
  try {
    await publish()
    await rulesTroubleItem.setValue('')
  } catch (error) {
    await rulesTroubleItem.setValue(/quota/i.test(String(error)) ? 'storage-full' : 'storage')
  }
}

async function publish(): Promise<void> {
  const [packs, rows, switched, policy, builtIn, sample] = await Promise.all([
    database.packs.toArray(),
    readAllRules(database),
    readSwitches(database),
    policyPacksItem.getValue(),
    readIndex(),
    readSample(),
  ])
  const company = policy.flatMap((text) => rulesOfPolicy(text, sample))
  const taken = new Set(company.map(({ id }) => id))
  const byPack = new Map(packs.filter(({ on }) => on).map((pack) => [pack.id, pack]))
  const kept = rows.filter(({ id, pack, on }) => on && byPack.has(pack) && !taken.has(id))
  const all = [...company, ...kept.map((row) => ruleOf(row, byPack.get(row.pack) as PackRow))]
  const switches = new Set(switched.map(({ id }) => id))
  const isOff = new Set(switchedOff(builtInIndex(all), switches))
  const rules = all.filter(({ id }) => !isOff.has(id))
  const live = kept.filter(({ id }) => !isOff.has(id))
  const published = switchesFor({ builtIn, switches, rules, live })
  await write(rules, wordsBeside(builtIn, new Set(published.off), rules), published)
}

function switchesFor({
  builtIn,
  switches,
  rules,
  live,
}: {
  readonly builtIn: readonly IndexedRule[]
  readonly switches: ReadonlySet<string>
  readonly rules: readonly AuthoredRule[]
  readonly live: readonly RuleRow[]
}): RuleSwitches {
  const replaced = live.flatMap(({ replaces }) => replaces ?? [])
  const off = new Set([...switchedOff(builtIn, switches), ...replaced])
  const quiet = live.flatMap(({ id, quietUntil }) => (quietUntil === undefined ? [] : [[id, quietUntil] as const]))
  return { off: [...off, ...silentSignals(builtIn, off, builtInIndex(rules))], quiet: Object.fromEntries(quiet) }
}

type Words = Readonly<Record<string, RuleWords>>

/** What their cards say, and the ear's of signals of which no built-in rule is left. */
function wordsBeside(builtIn: readonly IndexedRule[], off: ReadonlySet<string>, rules: readonly AuthoredRule[]): Words {
  const spoken = new Set<string>(builtIn.flatMap(({ id, signal }) => (off.has(id) ? [] : [earWordsKey(signal)])))
  return Object.fromEntries(Object.entries(wordsOf(rules)).filter(([id]) => !spoken.has(id)))
}

/** In one write, so that a page starts anew once. */
async function write(rules: readonly AuthoredRule[], words: Words, switches: RuleSwitches): Promise<void> {
  const compiled = compileHearing(rules.filter((rule) => !isTaught(rule)))
  await storage.setItems([
    ...voices.map((voice) => ({
      item: ownRulesItem(voice),
      value: compiled[voice].rules.length > 0 ? compiled[voice] : null,
    })),
    { item: ownExamplesItem, value: rules.filter(isTaught).map(examplesOf) },
    { item: ownWordsItem, value: words },
    { item: ruleSwitchesItem, value: switches },
  ])
}

function ruleOf({ written }: RuleRow, pack: PackRow): AuthoredRule {
  return { ...authoredOf(written, pack), tier: pack.origin === 'own' ? 1 : 2 }
}

/** By the text of a policy's pack, its good rules: they are read when the policy changes and not with each rule that a user saves. */
const read = new Map<string, readonly AuthoredRule[]>()

function rulesOfPolicy(text: string, sample: readonly string[]): readonly AuthoredRule[] {
  let rules = read.get(text)
  if (!rules) {
    const { pack } = readPackFile(text, 'policy', sample)
    rules = pack?.rules.map((written) => ({ ...authoredOf(written, pack), tier: 3 as const })) ?? []
    read.set(text, rules)
  }
  return rules
}
