import { readRules } from '../../lib/published'
import { signalOf, voices } from '../../lib/signals/signals'

/** By rule id, the plain name of what the rule hears. */
export async function titleOfRule(): Promise<ReadonlyMap<string, string>> {
  const published = await Promise.all(voices.map(readRules))
  const rules = published.flatMap((voice) => voice?.compiled.flatMap(({ rules }) => rules) ?? [])
  return new Map(rules.map(({ id, signal }) => [id, signalOf(signal).title]))
}
