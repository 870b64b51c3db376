import { browser } from 'wxt/browser'
import { siteName } from '../../lib/hosts/site-name'
import { readProfileHeads } from '../../lib/published'
import { readSettings } from '../../lib/settings'

export interface Site {
  readonly host: string
  /** What its users call it. */
  readonly name?: string
  /** The exact origin, as a match pattern. */
  readonly pattern: string
  readonly state: 'on' | 'off' | 'not-granted' | 'unsupported'
  readonly tabId?: number
}

/** The site of the tab that the popup was opened on; `?tabId=` names another tab when it is opened as a page. */
export async function currentSite(): Promise<Site> {
  const asked = Number(new URLSearchParams(location.search).get('tabId'))
  const [active] = asked
    ? [await browser.tabs.get(asked)]
    : await browser.tabs.query({ active: true, currentWindow: true })
  const url = active?.url !== undefined && URL.canParse(active.url) ? new URL(active.url) : undefined
  if (!active || !url || !/^https?:$/.test(url.protocol)) return { host: '', pattern: '', state: 'unsupported' }
  const pattern = `${url.protocol}//${url.hostname}/*`
  const granted = await browser.permissions.contains({ origins: [pattern] })
  const [{ offSites }, heads] = await Promise.all([readSettings(), readProfileHeads()])
  const name = siteName(heads, url.hostname)
  const state = granted ? (offSites.includes(url.hostname) ? 'off' : 'on') : 'not-granted'
  return {
    host: url.hostname,
    ...(name && { name }),
    pattern,
    state,
    ...(active.id !== undefined && { tabId: active.id }),
  }
}
