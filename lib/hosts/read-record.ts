import type { Place, Profile, RecordPlace } from './profile'
import { readPlace } from './read-place'

/** What a page is about: a deal, a person, a company or a thread, as far as the page says. All words are the page's own. */
export interface PageRecord {
  readonly host: string
  readonly kind: RecordPlace['paths'][number]['kind']
  readonly id: string
  readonly name?: string
  readonly company?: string
  readonly stage?: string
  readonly amount?: string
  readonly closeDate?: string
  readonly people: readonly string[]
}

/** Names on one page that are read at all. */
const mostPeople = 20

/** Reads what a page at `address` is about by its profile; `undefined` where nothing identifies it. */
export function readRecord(document: Document, address: URL, { record }: Profile): PageRecord | undefined {
  const known = record && identify(document, address, record)
  if (!known) return undefined
  const { name, company, stage, amount, closeDate, people } = record
  const read = Object.entries({ name, company, stage, amount, closeDate }).flatMap(([field, place]) => {
    const words = readPlace(document, place)
    return words === undefined ? [] : [[field, words] as const]
  })
  return {
    host: address.hostname,
    ...known,
    ...(Object.fromEntries(read) as Partial<PageRecord>),
    people: readAll(document, people),
  }
}

function identify(document: Document, { pathname }: URL, { paths, thread }: RecordPlace) {
  for (const { kind, path } of paths) {
    const id = idIn(pathname, path)
    if (id !== undefined) return { kind, id }
  }
  const id = readPlace(document, thread)
  return id === undefined ? undefined : { kind: 'thread' as const, id }
}

/** What stands in an address where a path has `:id`. */
function idIn(pathname: string, path: string): string | undefined {
  const parts = pathname.split('/')
  let id: string | undefined
  for (const [index, wanted] of path.split('/').entries()) {
    const part = parts[index]
    if (!part && wanted) return undefined
    if (wanted === ':id') id = part
    else if (wanted !== '*' && wanted !== part) return undefined
  }
  return id
}

function readAll(document: Document, place: Place | undefined): string[] {
  if (!place) return []
  const found = [...document.querySelectorAll(place.selector)].flatMap((element) => {
    const words = place.attribute === undefined ? element.textContent : element.getAttribute(place.attribute)
    return words?.trim() || []
  })
  return [...new Set(found)].slice(0, mostPeople)
}
