import * as z from 'zod'
import { signals, type SignalId } from '../../lib/signals/signals'

const ids = signals.map(({ id }) => id) as [SignalId, ...SignalId[]]
const rule = z.string().min(1).max(200)
const phrase = z.string().min(1).max(300)

/** What a web page's script may say (lib/messages.ts). Anything else is dropped. */
export const pageMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('moment'),
    id: z.uuid(),
    kind: z.enum(['shown', 'accepted', 'copied', 'dismissed', 'muted']),
    signal: z.enum(ids),
    rule,
    phrase,
  }),
  z.strictObject({ type: z.literal('mute-phrase'), rule, phrase }),
  z.strictObject({ type: z.literal('site-off') }),
  z.strictObject({ type: z.literal('load-hands') }),
])

const names = z.array(z.string().trim().toLowerCase().min(3).max(254)).max(200)

/** What the extension's own pages may say besides. */
export const ownMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set-site'), host: z.string().min(1).max(253), on: z.boolean() }),
  z.strictObject({
    type: z.literal('set-settings'),
    change: z.strictObject({
      role: z.enum(['rep', 'manager']).optional(),
      addresses: names.optional(),
      domains: names.optional(),
    }),
  }),
  z.strictObject({ type: z.literal('unmute-phrase'), rule, phrase }),
])
