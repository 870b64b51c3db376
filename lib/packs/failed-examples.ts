import { splitSentences } from '../phrases/sentences'
import type { AuthoredRule } from './rule'
import type { RuleSet } from './rule-set'

/** The examples of a rule that do not turn out as its author says, as problems; none when all do. `set` holds that rule alone. */
export function failedExamples(
  { examples }: AuthoredRule,
  set: RuleSet,
): { readonly field: string; readonly reason: string }[] {
  const hears = (text: string) => {
    const sentences = splitSentences(text)
    return sentences.some((sentence, index) => set.hear(text, sentence, sentences[index + 1]).length > 0)
  }
  return [
    ...examples.flag.flatMap((text, index) =>
      hears(text) ? [] : [{ field: `examples.flag[${index}]`, reason: `must be flagged and is not: "${text}"` }],
    ),
    ...examples.pass.flatMap((text, index) =>
      hears(text) ? [{ field: `examples.pass[${index}]`, reason: `must not be flagged and is: "${text}"` }] : [],
    ),
  ]
}
