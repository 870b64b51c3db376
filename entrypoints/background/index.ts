import './zod-without-eval'
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { hostOfPattern } from '../../lib/granted-sites'
import { answer } from './answer'
import { setSite } from './change-settings'
import { closeEar } from './ear-place'
import { followPolicy } from './policy'
import { publish, publishOnce } from './publish'
import { reconcileRegistration, startInOpenTabs } from './registration'
import { settingsInForce } from './settings-in-force'
import { policyItem, settingsItem } from './stored-items'

/** The one owner of writes. Every listener is registered in this turn, or a woken worker would miss its event. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(() => void install())
    browser.runtime.onStartup.addListener(() => void start())
    browser.permissions.onAdded.addListener(({ origins = [] }) => void grant(origins))
    browser.permissions.onRemoved.addListener(() => void reconcileRegistration())
    browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
      answer(message, sender).then(respond, () => respond(false))
      return true
    })
    settingsItem.watch(() => {
      void reconcileRegistration()
      void followEar()
    })
    policyItem.watch(() => void followEar())
    browser.storage.onChanged.addListener((_, area) => {
      if (area === 'managed') void followPolicy()
    })
    void followPolicy()
  },
})

async function followEar(): Promise<void> {
  if (!(await settingsInForce()).ear) await closeEar()
}

async function start(): Promise<void> {
  await publishOnce()
  await reconcileRegistration()
}

async function install(): Promise<void> {
  await publish()
  await reconcileRegistration()
  await startInOpenTabs()
}

/** Who grants a site wants it on, though it may have been off before it was removed. */
async function grant(origins: string[]): Promise<void> {
  for (const host of origins.flatMap((origin) => hostOfPattern(origin) ?? [])) await setSite(host, true)
  await reconcileRegistration()
  await startInOpenTabs(origins)
}
