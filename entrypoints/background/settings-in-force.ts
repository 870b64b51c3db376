import type { Settings } from '../../lib/settings'
import { policyItem, settingsItem } from './stored-items'

/** What the user has set, but where the company has. */
export async function settingsInForce(): Promise<Settings> {
  return { ...(await settingsItem.getValue()), ...(await policyItem.getValue()) }
}
