import type { Page } from '@playwright/test'
import type { FrameReport } from '../../lib/messages'

/** What the frames of a tab tell the popup, asked from one of the extension's own pages as the popup asks. */
export function reportsOf(own: Page, address: string): Promise<FrameReport[]> {
  return own.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    const tab = (await chrome.tabs.query({})).find((one) => one.url?.split('#')[0] === url)
    if (tab?.id === undefined) return []
    const port = chrome.tabs.connect(tab.id, { name: 'report' })
    const reports: FrameReport[] = []
    port.onMessage.addListener((report: FrameReport) => void reports.push(report))
    // a frame answers in the turn in which the port opens there: once all of them have run a script behind that, nothing is under way
    const target = { tabId: tab.id, allFrames: true }
    for (let round = 0; round < 2; round++)
      await chrome.scripting.executeScript({ target, injectImmediately: true, func: () => true })
    port.disconnect()
    return reports
  }, address)
}
