import type { SignalId } from '../signals/signals'
import type { AuthoredRule } from './rule'
import { earWordsKey } from './words'

/** What a page leaves out of what its rules hear. */
export interface RuleSwitches {
  /** Ids of rules that are off; `ear/<signal>` where the ear shall not speak of a signal either. */
  readonly off: readonly string[]
  /** Ids of rules that are heard and not shown, each with the end of that time in milliseconds since the epoch. */
  readonly quiet: Readonly<Record<string, number>>
}

/** A built-in rule as far as switches need to know. */
export interface IndexedRule {
  readonly id: string
  readonly signal: SignalId
  readonly school?: string
}

/** Such a list of the built-in rules, which the build makes. */
export function builtInIndex(rules: readonly AuthoredRule[]): IndexedRule[] {
  return rules.map(({ id, signal, school }) => ({ id, signal, ...(school && { school: school.name }) }))
}

/** What is switched off of `rules`, by `pack:…`, `rule:…` and `school:…`. */
export function switchedOff(rules: readonly IndexedRule[], switches: ReadonlySet<string>): string[] {
  const isOff = ({ id, school }: IndexedRule) =>
    switches.has(`rule:${id}`) ||
    switches.has(`pack:${id.slice(0, id.indexOf('/'))}`) ||
    (school !== undefined && switches.has(`school:${school}`))
  return rules.filter(isOff).map(({ id }) => id)
}

/** The signals of which every built-in rule is off and no other rule is in force, as the ear's ids: it keeps silent about them. */
export function silentSignals(
  builtIn: readonly IndexedRule[],
  off: ReadonlySet<string>,
  others: readonly IndexedRule[],
): string[] {
  const heard = new Set([...builtIn.filter(({ id }) => !off.has(id)), ...others].map(({ signal }) => signal))
  const signals = new Set(builtIn.map(({ signal }) => signal))
  return [...signals].filter((signal) => !heard.has(signal)).map(earWordsKey)
}
