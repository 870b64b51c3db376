import { browser } from 'wxt/browser'
import { grantsItem, settingsItem } from './stored-items'

const id = 'coach'
const file = '/content-scripts/coach.js' as const

let last: Promise<unknown> = Promise.resolve()

/**
 * Brings the one registered content script in line with what is wanted: it runs on the origins the user granted, but
 * not on the sites that are off. Coaches that run already learn of it when the origins change (`grantsItem`). Safe to call at any time: calls run one after the other.
 */
export function reconcileRegistration(): Promise<void> {
  const next = last.then(reconcile)
  last = next.catch(() => undefined)
  return next
}

async function reconcile(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  await grantsItem.setValue(origins.toSorted())
  const { offSites } = await settingsItem.getValue()
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  if (origins.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] })
    return
  }
  const script = {
    id,
    js: [file],
    matches: origins,
    excludeMatches: offSites.map((host) => `*://${host}/*`),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }
  if (known.length > 0) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}

/** Starts the script in tabs that were open before it could be registered for them, at install, update and grant. */
export async function startInOpenTabs(origins?: readonly string[]): Promise<void> {
  const granted = origins ?? (await browser.permissions.getAll()).origins ?? []
  if (granted.length === 0) return
  const { offSites } = await settingsItem.getValue()
  const tabs = await browser.tabs.query({ url: [...granted] })
  await Promise.allSettled(
    tabs
      .filter(({ id, url }) => id !== undefined && url !== undefined && !offSites.includes(new URL(url).hostname))
      .map((tab) =>
        browser.scripting.executeScript({ target: { tabId: tab.id as number, allFrames: true }, files: [file] }),
      ),
  )
}
