import type { PackFile } from './schema'

/**
 * The SHA-256 of what a pack says, in hexadecimal: of its JSON with property names in order and no white space, so that it is the
 * same for who wrote it and for who imported it, however their files are laid out.
 */
export async function packHash(pack: PackFile): Promise<string> {
  const bytes = new TextEncoder().encode(canonical(pack))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The start of such a hash that people tell each other. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  const sorted = members.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}
