import { storage } from 'wxt/utils/storage'
import type { Rule, RuleWords } from './rule'

/**
 * The rules in force, as the background publishes them for pages: what is needed to listen apart from what is needed to
 * show a card, so that a page where nothing is heard never loads the words.
 */
export const publishedRules = storage.defineItem<readonly Rule[]>('local:rules', { version: 1, fallback: [] })

/** By rule id. */
export const publishedWords = storage.defineItem<Readonly<Record<string, RuleWords>>>('local:words', {
  version: 1,
  fallback: {},
})
