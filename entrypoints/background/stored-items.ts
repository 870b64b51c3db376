import { storage } from 'wxt/utils/storage'
import type { CompiledHearing } from '../../lib/hear/hearing'
import type { RuleWords } from '../../lib/packs/rule'
import { firstSettings, type Settings } from '../../lib/settings'

/** The settings. A change of form is a new version with a migration behind it, never an edit. */
export const settingsItem = storage.defineItem<Settings>('local:settings', { version: 1, fallback: firstSettings })

/** What pages listen by; made anew from the packs at each install, update and start. */
export const hearingItem = storage.defineItem<CompiledHearing>('local:hearing', { version: 1 })

/** What cards say, by rule id. */
export const wordsItem = storage.defineItem<Readonly<Record<string, RuleWords>>>('local:words', {
  version: 1,
  fallback: {},
})
