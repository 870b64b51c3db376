import { compileHearing } from '../hear/compile-hearing'
import { builtInPacks } from '../packs/built-in'
import { describeProblem, readPack } from '../packs/read-pack'
import { wordsOf } from '../packs/words'
import { voices } from '../signals/signals'

/**
 * The built-in packs as the build puts them into the extension: compiled for each voice, and what their cards say. Throws when
 * a rule does not pass the gate, so that nothing is built without it.
 */
export function builtInFiles(): { readonly relativeDest: string; readonly contents: string }[] {
  const read = builtInPacks.map(({ file, json }) => readPack(json, file))
  const problems = read.flatMap((one) => one.problems)
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'))
  const rules = read.flatMap(({ pack }) => pack?.rules ?? [])
  const compiled = compileHearing(rules)
  const file = (name: string, contents: unknown) => ({
    relativeDest: `packs/${name}.json`,
    contents: JSON.stringify(contents),
  })
  return [file('words', wordsOf(rules)), ...voices.map((voice) => file(voice, compiled[voice]))]
}
