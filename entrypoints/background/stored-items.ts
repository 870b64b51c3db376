import { storage, type WxtStorageItem } from 'wxt/utils/storage'
import type { Profile, ProfileHead } from '../../lib/hosts/profile'
import type { CompiledRules } from '../../lib/packs/compile-rules'
import type { RuleWords } from '../../lib/packs/rule'
import type { RuleSwitches } from '../../lib/packs/rule-switches'
import { earTroubleKey } from '../../lib/ear-trouble'
import { type LogEntry, logKey } from '../../lib/log'
import { firstSettings, type Policy, type Settings } from '../../lib/settings'
import {
  examplesKey,
  grantsKey,
  ownExamplesKey,
  ownProfilesKey,
  ownRulesKey,
  ownWordsKey,
  profileHeadsKey,
  profileKey,
  rulesKey,
  rulesTroubleKey,
  ruleSwitchesKey,
} from '../../lib/published'
import type { ExampleRule } from '../../lib/signals/example-rule'
import type { Voice } from '../../lib/signals/signals'

/** The settings. A change of form is a new version with a migration behind it, never an edit. */
export const settingsItem = storage.defineItem<Settings>('local:settings', {
  version: 3,
  fallback: firstSettings,
  migrations: {
    2: (settings: Omit<Settings, 'ear' | 'people'>): Omit<Settings, 'people'> => ({ ear: true, ...settings }),
    3: (settings: Omit<Settings, 'people'>): Settings => ({ people: [], ...settings }),
  },
})

/** What the company has set, as it was last read: it holds until the browser, which may take seconds, has told it again. */
export const policyItem = storage.defineItem<Policy>('local:policy', { version: 1, fallback: {} })

/** What pages listen by; made anew from the packs at each install, update and start. */
export function rulesItem(voice: Voice): WxtStorageItem<CompiledRules | null, Record<string, unknown>> {
  return storage.defineItem<CompiledRules>(`local:${rulesKey(voice)}`)
}

/** The version of the extension whose rules are published. */
export const publishedItem = storage.defineItem<string>('local:published', { version: 1, fallback: '' })

/** The user's own profiles, the newest first. A change of form is a new version with a migration behind it, never an edit. */
export const ownProfilesItem = storage.defineItem<readonly Profile[]>(`local:${ownProfilesKey}`, {
  version: 1,
  fallback: [],
})

/** The company's profiles, as they were last read. */
export const policyProfilesItem = storage.defineItem<readonly Profile[]>('local:policy-profiles', {
  version: 1,
  fallback: [],
})

/** Which profiles are in force; written after them. */
export const profileHeadsItem = storage.defineItem<readonly ProfileHead[]>(`local:${profileHeadsKey}`, { fallback: [] })

/** A profile that is in force. */
export function profileItem(id: string): WxtStorageItem<Profile | null, Record<string, unknown>> {
  return storage.defineItem<Profile>(`local:${profileKey(id)}`)
}

/** What cards say, by rule id. */
export const wordsItem = storage.defineItem<Readonly<Record<string, RuleWords>>>('local:words', {
  version: 1,
  fallback: {},
})

/** The rules in force that are taught by example. */
export const examplesItem = storage.defineItem<readonly ExampleRule[]>(`local:${examplesKey}`, {
  version: 1,
  fallback: [],
})

/** Those of the rules that were written here, imported, or set by the company. */
export const ownExamplesItem = storage.defineItem<readonly ExampleRule[]>(`local:${ownExamplesKey}`, { fallback: [] })

/** What pages listen by besides: the rules that were written here, imported, or set by the company. */
export function ownRulesItem(voice: Voice): WxtStorageItem<CompiledRules | null, Record<string, unknown>> {
  return storage.defineItem<CompiledRules>(`local:${ownRulesKey(voice)}`)
}

/** What cards say of those. */
export const ownWordsItem = storage.defineItem<Readonly<Record<string, RuleWords>>>(`local:${ownWordsKey}`, {
  fallback: {},
})

/** What pages leave out of all that. */
export const ruleSwitchesItem = storage.defineItem<RuleSwitches>(`local:${ruleSwitchesKey}`, {
  fallback: { off: [], quiet: {} },
})

/** The packs that the company has set, each as the text of a file, as they were last read. */
export const policyPacksItem = storage.defineItem<readonly string[]>('local:policy-packs', { version: 1, fallback: [] })

/** Why the rules in force are not what pages listen by, until they are; empty while nothing is wrong. */
export const rulesTroubleItem = storage.defineItem<string>(`session:${rulesTroubleKey}`, { fallback: '' })

/** The origins that are granted, as they were last seen: what changes it makes every running coach ask whether it may stay. */
export const grantsItem = storage.defineItem<readonly string[]>(`local:${grantsKey}`, { version: 1, fallback: [] })

/** Why the ear could not start, until it does or the browser ends; empty while nothing is wrong. */
export const earTroubleItem = storage.defineItem<string>(`session:${earTroubleKey}`, { fallback: '' })

/** What went wrong, until the browser ends. */
export const logItem = storage.defineItem<readonly LogEntry[]>(`session:${logKey}`, { fallback: [] })
