import { browser } from 'wxt/browser'

/** A site the user has turned on. */
export interface GrantedSite {
  readonly host: string
  /** As the browser keeps it, a match pattern: what is given back when the site is removed. */
  readonly pattern: string
}

/** The sites the user has granted, by host; what the build itself may read is none of them. */
export async function grantedSites(): Promise<readonly GrantedSite[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const built = new Set(browser.runtime.getManifest().host_permissions as readonly string[] | undefined)
  return origins
    .filter((pattern) => !built.has(pattern))
    .map((pattern) => ({ host: hostOfPattern(pattern) ?? pattern, pattern }))
    .toSorted((a, b) => a.host.localeCompare(b.host))
}

/** Calls `changed` when a site is granted or removed, wherever that is done. */
export function watchGranted(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions
  for (const event of [onAdded, onRemoved]) event.addListener(changed)
  signal.addEventListener('abort', () => [onAdded, onRemoved].forEach((event) => event.removeListener(changed)))
}

/** The host in a match pattern; `undefined` where it stands for many (`*://*.example.com/*`). */
export function hostOfPattern(pattern: string): string | undefined {
  const host = /^[a-z*]+:\/\/([^/]+)\//.exec(pattern)?.[1]
  return host?.includes('*') ? undefined : host
}
