import type * as z from 'zod'
import type { Lists } from '../phrases/phrase'
import { compileRules, type RefusedPhrase } from './compile-rules'
import { failedExamples } from './failed-examples'
import type { AuthoredRule, Pack, PackProblem } from './rule'
import { RuleSet } from './rule-set'
import { packSchema, ruleSchema } from './schema'

/**
 * The one gate for packs, built-in, written, imported or set by policy. Never throws. A rule with a mistake,
 * or one whose examples fail, is left out with its reason; without a single good rule there is no pack.
 */
export function readPack(
  json: unknown,
  file: string,
): { readonly pack?: Pack; readonly problems: readonly PackProblem[] } {
  const head = packSchema.safeParse(json)
  if (!head.success) return { problems: head.error.issues.map((issue) => problemOf(issue, file)) }
  const { id, title, version, author, lists, rules } = head.data
  const problems: PackProblem[] = []
  const good = new Map<string, AuthoredRule>()
  for (const [index, raw] of rules.entries()) {
    const { rule, found } = readRule(raw, index, { pack: id, file, lists })
    if (rule && good.has(rule.id))
      found.push({ file, rule: rule.id, field: 'id', reason: 'is used twice in this pack' })
    if (rule && found.length === 0) good.set(rule.id, rule)
    problems.push(...found.map((problem) => ({ ...problem, index })))
  }
  if (good.size === 0) return { problems }
  return { pack: { id, title: title || id, version, author, rules: [...good.values()] }, problems }
}

/** A problem as one line for a person. */
export function describeProblem({ file, line, rule, field, reason }: PackProblem): string {
  return [line === undefined ? file : `${file}:${line}`, rule && `rule ${rule}`, field, reason]
    .filter(Boolean)
    .join(': ')
}

interface Origin {
  readonly pack: string
  readonly file: string
  readonly lists: Lists
}

function readRule(
  raw: unknown,
  index: number,
  { pack, file, lists }: Origin,
): { rule?: AuthoredRule; found: PackProblem[] } {
  const parsed = ruleSchema.safeParse(raw)
  const name = `${pack}/${idOf(raw) ?? `#${index + 1}`}`
  if (!parsed.success) return { found: parsed.error.issues.map((issue) => problemOf(issue, file, name)) }
  const { id, school, ...rest } = parsed.data
  const rule: AuthoredRule = {
    ...rest,
    ...(school && { school: withoutUndefined(school) }),
    id: `${pack}/${id}`,
    lists,
  }
  return { rule, found: problemsOf(rule).map((problem) => ({ file, rule: rule.id, ...problem })) }
}

/** A rule without phrases is taught by at least as many sentences. */
const fewestExamples = 3

type FieldProblem = Pick<PackProblem, 'field' | 'reason'>

/**
 * The examples are only tried once every phrase is understood. A rule taught by example has no phrase to try: whether the ear
 * hears its examples is known only where there is an encoder (`npm run hear` says so).
 */
function problemsOf(rule: AuthoredRule): readonly FieldProblem[] {
  if (rule.says.length === 0) return [...untaught(rule)]
  const { compiled, refused } = compileRules([rule])
  return refused.length > 0 ? refused.flatMap(phraseProblems) : failedExamples(rule, new RuleSet(compiled))
}

function* untaught({ examples, unless }: AuthoredRule): Generator<FieldProblem> {
  const count = examples.flag.length
  if (count < fewestExamples) {
    const what = count === 0 ? 'has neither a phrase nor an example to flag' : `has no phrase and only ${count} to flag`
    const field = count === 0 ? 'says' : 'examples.flag'
    const reason = `${what}: write a phrase, or at least ${fewestExamples} sentences to flag; with ten it hears well`
    yield { field, reason }
  }
  if (unless.length > 0)
    yield { field: 'unless', reason: 'works with phrases only: write such sentences as examples to pass' }
}

function phraseProblems({ field, source, problems }: RefusedPhrase): FieldProblem[] {
  return problems.map(({ at, message, instead }) => {
    const proposal = instead ? ` Write instead: ${instead}` : ''
    return { field, reason: `"${source}", character ${at + 1}: ${message}${proposal}` }
  })
}

function problemOf(issue: z.core.$ZodIssue, file: string, rule?: string): PackProblem {
  const field = issue.path.map(String).join('.') || 'the file'
  return { file, ...(rule && { rule }), field, reason: issue.message }
}

function idOf(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return typeof id === 'string' && id ? id : undefined
}

function withoutUndefined({ name, opposing }: { name: string; opposing?: string | undefined }): {
  name: string
  opposing?: string
} {
  return opposing === undefined ? { name } : { name, opposing }
}
