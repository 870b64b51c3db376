import { compileHearing } from '../hear/compile-hearing'
import { builtInPacks } from '../packs/built-in'
import { describeProblem, readPack } from '../packs/read-pack'
import { examplesOf, isTaught } from '../packs/rule'
import { builtInIndex } from '../packs/rule-switches'
import { wordsOf } from '../packs/words'
import { voices } from '../signals/signals'
import { businessSample } from './business-sample'

/**
 * The built-in packs as the build puts them into the extension: compiled for each voice, what their cards say, what is taught by
 * example, which rules there are, and the sentences that other rules are held against. Throws when
 * a rule does not pass the gate, so that nothing is built without it.
 */
export function builtInFiles(packs = builtInPacks): { readonly relativeDest: string; readonly contents: string }[] {
  const read = packs.map(({ file, json }) => readPack(json, file))
  const problems = read.flatMap((one) => one.problems)
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'))
  const rules = read.flatMap(({ pack }) => pack?.rules ?? [])
  const compiled = compileHearing(rules.filter((rule) => !isTaught(rule)))
  const file = (name: string, contents: unknown) => ({
    relativeDest: `packs/${name}.json`,
    contents: JSON.stringify(contents),
  })
  return [
    file('words', wordsOf(rules)),
    file('examples', rules.filter(isTaught).map(examplesOf)),
    file('index', builtInIndex(rules)),
    file('sample', businessSample()),
    ...voices.map((voice) => file(voice, compiled[voice])),
  ]
}
