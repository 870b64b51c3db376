import { compileRules } from '../packs/compile-rules'
import type { Rule } from '../packs/rule'
import { signalOf, type Voice } from '../signals/signals'
import type { CompiledHearing } from './hearing'

/** Compiles rules, those of each voice together: a prospect's words are never held against a rep's rules. */
export function compileHearing(rules: readonly Rule[]): CompiledHearing {
  const of = (voice: Voice) => compileRules(rules.filter(({ signal }) => signalOf(signal).voice === voice))
  return { prospect: of('prospect'), rep: of('rep'), manager: of('manager') }
}
