import type { NodeEar } from '../ear/training/node-ear'
import { type AuthoredRule, examplesOf } from '../packs/rule'
import { signalOf } from '../signals/signals'

/** The examples of a rule taught by example that the ear does not take as its author does, as problems; none when it takes all. */
export async function failedLessons(
  rule: AuthoredRule,
  ear: NodeEar,
): Promise<{ readonly field: string; readonly reason: string }[]> {
  const place = { voice: signalOf(rule.signal).voice, surface: rule.surfaces[0] ?? 'message' } as const
  const { flag, pass } = rule.examples
  const verdicts = await ear({ place, sentences: [...flag, ...pass], taught: [examplesOf(rule)] })
  const hears = (index: number) => verdicts[index]?.heard.some((heard) => heard.rule === rule.id) === true
  return [
    ...flag.flatMap((text, index) =>
      hears(index)
        ? []
        : [{ field: `examples.flag[${index}]`, reason: `is too unlike the others to be heard: "${text}"` }],
    ),
    ...pass.flatMap((text, index) =>
      hears(flag.length + index)
        ? [{ field: `examples.pass[${index}]`, reason: `is heard all the same, write more like it: "${text}"` }]
        : [],
    ),
  ]
}
