import { compileHearing } from '../../hear/compile-hearing'
import { Hearing } from '../../hear/hearing'
import { builtInPacks } from '../../packs/built-in'
import { readPack } from '../../packs/read-pack'
import type { Finding } from '../../signals/finding'
import { voices } from '../../signals/signals'
import type { Labelled } from './labelled'

const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
const compiled = compileHearing(rules)
const hearing = new Map(voices.map((voice) => [voice, new Hearing(voice, compiled[voice])]))

/** How many rules the packs that come with Sideline hold. */
export const ruleCount = rules.length

/** What those packs hear in a sentence. */
export function phraseFindings({ text, voice, surface }: Pick<Labelled, 'text' | 'voice' | 'surface'>): Finding[] {
  return (hearing.get(voice) as Hearing).hear(text, surface)
}
