import type { BrowserContext, Page } from '@playwright/test'
import { rigId } from './rig-manifest'

/** Opens one of the extension's own pages in a tab. */
export async function openOwnPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${rigId}/${path}`)
  return page
}

/** Opens the popup of a tab, as a page of its own. */
export async function openPopup(context: BrowserContext, tab: Page): Promise<Page> {
  const probe = await openOwnPage(context, 'popup.html')
  const id = await probe.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    const tabs = await chrome.tabs.query({})
    return tabs.find((one) => one.url === url)?.id
  }, tab.url())
  await probe.goto(`chrome-extension://${rigId}/popup.html?tabId=${id}`)
  return probe
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>
  reload(id: string, options: { readonly failQuietly: boolean }): Promise<unknown>
}

/** Does to the extension what an update does: the old one ends under open tabs, the new one starts. */
export async function reloadExtension(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    await chrome.developerPrivate.reload(id, { failQuietly: true })
  }, rigId)
  await page.close()
}
