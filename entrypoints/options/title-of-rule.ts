import { readHearing } from '../../lib/published'
import { signalOf } from '../../lib/signals/signals'

/** By rule id, the plain name of what the rule hears. */
export async function titleOfRule(): Promise<ReadonlyMap<string, string>> {
  const compiled = await readHearing()
  const rules = compiled ? Object.values(compiled).flatMap((voice) => voice.rules) : []
  return new Map(rules.map(({ id, signal }) => [id, signalOf(signal).title]))
}
