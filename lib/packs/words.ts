import type { SignalId } from '../signals/signals'
import type { AuthoredRule, RuleWords } from './rule'

/**
 * What cards say, by rule id. The ear names no rule: its card says what the first rule of the signal says, under an id of its own.
 */
export function wordsOf(rules: readonly AuthoredRule[]): Readonly<Record<string, RuleWords>> {
  const byEar = rules.toReversed().map((rule) => [earWordsKey(rule.signal), wordsOfRule(rule)])
  return Object.fromEntries([...byEar, ...rules.map((rule) => [rule.id, wordsOfRule(rule)])])
}

/** Under which id the words stand for what the ear hears of a signal. */
export function earWordsKey(signal: SignalId): string {
  return `ear/${signal}`
}

function wordsOfRule({ why, source, school, ask, instead }: AuthoredRule): RuleWords {
  return { why, source, ...(school && { school }), ask, instead }
}
