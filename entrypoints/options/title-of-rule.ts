import { publishedRules } from '../../lib/packs/published-rules'
import { signalOf } from '../../lib/signals/signals'

/** By rule id, the plain name of what the rule hears. */
export async function titleOfRule(): Promise<ReadonlyMap<string, string>> {
  const rules = await publishedRules.getValue()
  return new Map(rules.map(({ id, signal }) => [id, signalOf(signal).title]))
}
