import type { ProfileHead } from './profile'

/** The profiles that may be meant on a host, in their order. */
export function profilesOn<Head extends ProfileHead>(heads: readonly Head[], host: string): Head[] {
  return heads.filter(({ hosts }) => hosts.length === 0 || hosts.some((pattern) => matchesHost(pattern, host)))
}

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}

/** The host of a page; for a frame without an address of its own (`about:blank`, `srcdoc`), that of whoever made it. */
export function pageHost(): string {
  return location.hostname || (URL.canParse(self.origin) ? new URL(self.origin).hostname : '')
}
