import { browser } from 'wxt/browser'
import { badSelectors } from '../../lib/hosts/bad-selectors'
import type { Profile } from '../../lib/hosts/profile'
import type { ProfileProblem } from '../../lib/hosts/read-profiles'
import type { OwnMessage, ProfilesKept } from '../../lib/messages'

/** Reads a file of profiles, one or a list, has the good ones kept, and gives back what is wrong with the others. */
export async function importProfiles(file: File): Promise<readonly ProfileProblem[]> {
  const json = parsed(await file.text())
  if (json === undefined) return [{ name: file.name, reasons: ['it holds no JSON'] }]
  const items = Array.isArray(json) ? (json as unknown[]) : [json]
  const page = document.createDocumentFragment()
  const read = items.map((item) => ({ item, reasons: badSelectors(item, page) }))
  const unreadable = read.flatMap(({ item, reasons }, index) =>
    reasons.length > 0 ? [{ name: titleOf(item) ?? `Profile ${index + 1}`, reasons }] : [],
  )
  const profiles = read.filter(({ reasons }) => reasons.length === 0).map(({ item }) => item)
  const kept = await keep(profiles)
  return [...unreadable, ...(kept?.problems ?? [{ name: file.name, reasons: ['it could not be kept'] }])]
}

/** Saves profiles to a file that can be read again, here or as a company's policy. */
export function exportProfiles(profiles: readonly Profile[]): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(profiles, null, 2)}\n`], { type: 'application/json' }))
  link.download = 'sideline-pages.json'
  link.click()
  URL.revokeObjectURL(link.href)
}

function keep(profiles: readonly unknown[]): Promise<ProfilesKept | undefined> {
  const message: OwnMessage = { type: 'keep-profiles', profiles }
  return browser.runtime.sendMessage<OwnMessage, ProfilesKept | false>(message).then(
    (answer) => answer || undefined,
    () => undefined,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function titleOf(item: unknown): string | undefined {
  const title = typeof item === 'object' && item !== null && 'title' in item ? item.title : undefined
  return typeof title === 'string' && title !== '' ? title : undefined
}
