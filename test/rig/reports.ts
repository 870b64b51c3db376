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
    // frames answer in the turn that the port is opened in them; there is no last answer to wait for
    await new Promise((resolve) => {
      setTimeout(resolve, 150)
    })
    port.disconnect()
    return reports
  }, address)
}
