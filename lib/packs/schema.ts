import * as z from 'zod'
import { signals, type SignalId } from '../signals/signals'

const signalIds = signals.map(({ id }) => id) as [SignalId, ...SignalId[]]

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in small letters, digits and single hyphens')
  .max(80)
const line = (longest: number) => z.string().trim().min(1, 'is empty').max(longest)
const lines = (longest: number, most: number) => z.array(line(longest)).max(most).default([])

/** One rule as an author writes it. */
export const ruleSchema = z.object({
  id: slug,
  signal: z.enum(signalIds, { error: 'is not one of the 22 signals' }),
  says: lines(500, 20_000),
  unless: lines(500, 2_000),
  surfaces: z.array(z.enum(['message', 'transcript', 'note', 'draft', 'coaching'])).default([]),
  why: z.string().trim().max(600).default(''),
  source: z.string().trim().max(300).default(''),
  school: z
    .union([line(300).transform((name) => ({ name })), z.object({ name: line(300), opposing: line(600).optional() })])
    .optional(),
  ask: lines(300, 10),
  instead: lines(1_000, 30),
  examples: z.object({ flag: lines(2_000, 1_000), pass: lines(2_000, 1_000) }).default({ flag: [], pass: [] }),
})

/** One rule as it is kept: what an author wrote, with what was left out filled in. It passes `ruleSchema` again unchanged. */
export type WrittenRule = z.output<typeof ruleSchema>

/** The head of a pack. Its rules are read one by one, so that a bad one never stops the others. */
export const packSchema = z.object({
  /** Version of this form; a newer one than is known is refused. */
  format: z.literal(1, { error: 'is a form of pack that this version of Sideline does not know' }).default(1),
  id: slug,
  title: z.string().trim().max(120).default(''),
  version: z.string().trim().max(40).default('1.0.0'),
  author: z.string().trim().max(120).default(''),
  /** What changed with which version, for people. */
  changes: z.string().trim().max(20_000).default(''),
  lists: z.record(slug, lines(300, 500)).default({}),
  rules: z.array(z.unknown()).min(1, 'has no rules').max(20_000),
})

/** A whole pack as a file holds it. Sideline reads its rules one by one (`readPack`); this tells its form to other tools. */
export const packFileSchema = packSchema.extend({ rules: z.array(ruleSchema).min(1, 'has no rules').max(20_000) })

/** A pack as a file holds it, with what was left out filled in. */
export type PackFile = z.output<typeof packFileSchema>
