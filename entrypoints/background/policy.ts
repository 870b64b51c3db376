import * as z from 'zod'
import { browser } from 'wxt/browser'
import type { Policy } from '../../lib/settings'
import { noteEvent } from './note-event'
import { policyItem } from './stored-items'

/** What a company may set (public/managed-schema.json). */
export const managedValues = z.object({ ear: z.enum(['on', 'off']).optional() })

/** The policy in managed values, and the names of those that are refused: one bad value spoils no other. */
export function readPolicy(values: object): { readonly policy: Policy; readonly refused: readonly (keyof Policy)[] } {
  const { error } = managedValues.safeParse(values)
  const refused = [...new Set(error?.issues.map(({ path }) => path[0] as keyof Policy))]
  const { ear } = managedValues.parse({ ...values, ...Object.fromEntries(refused.map((name) => [name, undefined])) })
  return { policy: ear === undefined ? {} : { ear: ear === 'on' }, refused }
}

/** Publishes what the company has set, where it changed. The browser may take seconds to tell: nothing may wait for this. */
export async function followPolicy(): Promise<void> {
  // without a policy Firefox rejects
  const values = await browser.storage.managed.get().catch(() => ({}))
  const { policy, refused } = readPolicy(values)
  for (const code of refused) await noteEvent({ event: 'policy', code })
  if (policy.ear !== (await policyItem.getValue()).ear) await policyItem.setValue(policy)
}
