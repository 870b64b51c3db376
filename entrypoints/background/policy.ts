import * as z from 'zod'
import { browser } from 'wxt/browser'
import { largestPackFile } from '../../lib/packs/pack-file'
import type { Policy } from '../../lib/settings'
import { noteEvent } from './note-event'
import { publishOwnRules } from './publish-own-rules'
import { policyItem, policyPacksItem } from './stored-items'

/** What a company may set (public/managed-schema.json). */
export const managedValues = z.object({
  ear: z.enum(['on', 'off']).optional(),
  /** Each the text of a `.sideline.json`. */
  packs: z.array(z.string().max(largestPackFile)).max(100).optional(),
})

type ManagedName = keyof typeof managedValues.shape

/** The policy in managed values, and the names of those that are refused: one bad value spoils no other. */
export function readPolicy(values: object): {
  readonly policy: Policy
  readonly packs: readonly string[]
  readonly refused: readonly ManagedName[]
} {
  const { error } = managedValues.safeParse(values)
  const refused = [...new Set(error?.issues.map(({ path }) => path[0] as ManagedName))]
  const { ear, packs = [] } = managedValues.parse({
    ...values,
    ...Object.fromEntries(refused.map((name) => [name, undefined])),
  })
  return { policy: ear === undefined ? {} : { ear: ear === 'on' }, packs, refused }
}

/** Publishes what the company has set, where it changed. The browser may take seconds to tell: nothing may wait for this. */
export async function followPolicy(): Promise<void> {
  // without a policy Firefox rejects
  const values = await browser.storage.managed.get().catch(() => ({}))
  const { policy, packs, refused } = readPolicy(values)
  for (const code of refused) await noteEvent({ event: 'policy', code })
  if (policy.ear !== (await policyItem.getValue()).ear) await policyItem.setValue(policy)
  if (JSON.stringify(packs) === JSON.stringify(await policyPacksItem.getValue())) return
  await policyPacksItem.setValue(packs)
  await publishOwnRules()
}
