import * as z from 'zod'
import { browser } from 'wxt/browser'
import type { Profile } from '../../lib/hosts/profile'
import { readProfiles } from '../../lib/hosts/read-profiles'
import { largestPackFile } from '../../lib/packs/pack-file'
import type { Policy } from '../../lib/settings'
import { noteEvent } from './note-event'
import { publishOwnRules } from './publish-own-rules'
import { publishProfiles } from './publish-profiles'
import { policyItem, policyPacksItem, policyProfilesItem } from './stored-items'

/** What a company may set (public/managed-schema.json). */
export const managedValues = z.object({
  ear: z.enum(['on', 'off']).optional(),
  /** Each the text of a `.sideline.json`. */
  packs: z.array(z.string().max(largestPackFile)).max(100).optional(),
  /** The text of a file of profiles. */
  profiles: z.string().optional(),
})

type ManagedName = keyof typeof managedValues.shape

/** What was read of managed values. */
interface PolicyRead {
  readonly policy: Policy
  readonly packs: readonly string[]
  readonly profiles: readonly Profile[]
  readonly refused: readonly ManagedName[]
}

/** The policy in managed values, and the names of those that are refused: one bad value spoils no other, and one bad profile neither. */
export function readPolicy(values: object): PolicyRead {
  const { error } = managedValues.safeParse(values)
  const refused = [...new Set(error?.issues.map(({ path }) => path[0] as ManagedName))]
  const {
    ear,
    packs = [],
    profiles: file,
  } = managedValues.parse({ ...values, ...Object.fromEntries(refused.map((name) => [name, undefined])) })
  const { profiles, problems } = file === undefined ? { profiles: [], problems: [] } : readProfiles(parsed(file))
  return {
    policy: ear === undefined ? {} : { ear: ear === 'on' },
    packs,
    profiles,
    refused: problems.length > 0 ? [...refused, 'profiles'] : refused,
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch {
    return undefined
  }
}

/** Publishes what the company has set, where it changed. The browser may take seconds to tell: nothing may wait for this. */
export async function followPolicy(): Promise<void> {
  // without a policy Firefox rejects
  const values = await browser.storage.managed.get().catch(() => ({}))
  const { policy, packs, profiles, refused } = readPolicy(values)
  for (const code of refused) await noteEvent({ event: 'policy', code })
  if (policy.ear !== (await policyItem.getValue()).ear) await policyItem.setValue(policy)
  if (isOther(profiles, await policyProfilesItem.getValue())) {
    await policyProfilesItem.setValue(profiles)
    await publishProfiles()
  }
  if (isOther(packs, await policyPacksItem.getValue())) {
    await policyPacksItem.setValue(packs)
    await publishOwnRules()
  }
}

function isOther(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) !== JSON.stringify(before)
}
