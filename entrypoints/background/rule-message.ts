import * as z from 'zod'
import { largestPackFile } from '../../lib/packs/pack-file'
import { packSchema } from '../../lib/packs/schema'

const change = z.uuid()
const packId = packSchema.shape.id
const ruleId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  .max(161)
const revision = z.number().int().nonnegative()
/** A rule or draft: of any form, but no larger than this when written down. */
const largestWritten = 1_000_000
const written = z.unknown().refine((value) => (JSON.stringify(value) ?? '').length <= largestWritten, 'is too large')

/** What the extension's own pages may ask for of packs and rules (lib/rule-messages.ts). */
export const ruleMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('save-rule'),
    change,
    pack: packId,
    written,
    revision,
    on: z.boolean(),
    quietUntil: z.number().int().optional(),
    replaces: ruleId.optional(),
    basis: written.optional(),
    draft: z.string().max(200).optional(),
  }),
  z.strictObject({ type: z.literal('remove-rule'), change, id: ruleId, revision }),
  z.strictObject({
    type: z.literal('save-pack'),
    change,
    revision,
    on: z.boolean(),
    ...packSchema.pick({ id: true, title: true, version: true, author: true, changes: true, lists: true }).shape,
  }),
  z.strictObject({ type: z.literal('remove-pack'), change, id: packId, revision }),
  z.strictObject({
    type: z.literal('import-pack'),
    change,
    text: z.string().max(largestPackFile + 1), // one more, so that it is the file that is said to be too large
    choice: z.enum(['replace', 'keep both', 'cancel']),
  }),
  z.strictObject({
    type: z.literal('set-switch'),
    change,
    id: z
      .string()
      .regex(/^(pack|rule|school):./)
      .max(400),
    off: z.boolean(),
  }),
  z.strictObject({ type: z.literal('reorder'), change, id: ruleId, revision, before: ruleId.nullable() }),
  z.strictObject({ type: z.literal('undo'), change, of: z.uuid() }),
  z.strictObject({ type: z.literal('save-draft'), id: z.string().min(1).max(200), written }),
  z.strictObject({ type: z.literal('remove-draft'), id: z.string().min(1).max(200) }),
])

/** One of them, as it passed. */
export type CheckedRuleMessage = z.output<typeof ruleMessage>
