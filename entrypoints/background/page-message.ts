import * as z from 'zod'
import { earLimits, laterScripts } from '../../lib/messages'
import { signals, type SignalId, type Surface, voices } from '../../lib/signals/signals'

const ids = signals.map(({ id }) => id) as [SignalId, ...SignalId[]]
const surfaces = ['message', 'transcript', 'note', 'draft', 'coaching'] as const satisfies readonly Surface[]
const rule = z.string().min(1).max(200)
const phrase = z.string().min(1).max(300)
const selector = z.string().min(1).max(1_000)
const sentences = z.array(z.string().max(earLimits.length)).min(1).max(earLimits.sentences)

/** What a web page's script may say (lib/messages.ts). Anything else is dropped. */
export const pageMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('moment'),
    id: z.uuid(),
    kind: z.enum(['quiet', 'shown', 'accepted', 'copied', 'dismissed', 'muted']),
    signal: z.enum(ids),
    rule,
    phrase,
  }),
  z.strictObject({ type: z.literal('mute-phrase'), rule, phrase }),
  z.strictObject({ type: z.literal('site-off') }),
  z.strictObject({ type: z.literal('may-stay') }),
  z.strictObject({
    type: z.literal('taught'),
    taught: z.strictObject({ message: selector, text: selector, sender: selector, compose: selector.exactOptional() }),
  }),
  z.strictObject({ type: z.literal('load'), script: z.enum(laterScripts) }),
  z.strictObject({ type: z.literal('ear'), id: z.uuid(), voice: z.enum(voices), surface: z.enum(surfaces), sentences }),
  z.strictObject({ type: z.literal('ear-stop'), id: z.uuid() }),
])

const names = z.array(z.string().trim().toLowerCase().min(3).max(254)).max(200)

/** What the extension's own pages may say besides. */
export const ownMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set-site'), host: z.string().min(1).max(253), on: z.boolean() }),
  z.strictObject({
    type: z.literal('set-settings'),
    change: z.strictObject({
      ear: z.boolean().optional(),
      role: z.enum(['rep', 'manager']).optional(),
      addresses: names.optional(),
      domains: names.optional(),
    }),
  }),
  z.strictObject({ type: z.literal('teach'), tabId: z.int() }),
  z.strictObject({ type: z.literal('keep-profiles'), profiles: z.unknown() }),
  z.strictObject({ type: z.literal('remove-profile'), id: z.string().min(1).max(300) }),
  z.strictObject({ type: z.literal('unmute-phrase'), rule, phrase }),
  z.strictObject({
    type: z.literal('set-person'),
    who: z.string().trim().toLowerCase().min(1).max(254),
    side: z.enum(['mine', 'theirs', 'nobody']),
  }),
  z.strictObject({ type: z.literal('embed'), sentences }),
])
