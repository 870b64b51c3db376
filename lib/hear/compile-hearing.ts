import { type CompiledRules, compileRules } from '../packs/compile-rules'
import type { Rule } from '../packs/rule'
import { signalOf, type Voice, voices } from '../signals/signals'

/** Rules compiled for each voice: a prospect's words are never held against a rep's rules. */
export type CompiledHearing = Readonly<Record<Voice, CompiledRules>>

/** Compiles rules, those of each voice together. */
export function compileHearing(rules: readonly Rule[]): CompiledHearing {
  const of = (voice: Voice) => compileRules(rules.filter(({ signal }) => signalOf(signal).voice === voice)).compiled
  return Object.fromEntries(voices.map((voice) => [voice, of(voice)])) as CompiledHearing
}
