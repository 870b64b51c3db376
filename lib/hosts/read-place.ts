import type { PageFacts } from '../reword/fill-rewording'
import type { Place, Profile } from './profile'

const addressAttributes = ['data-address', 'data-email', 'email', 'href', 'title']

/** What stands at a place: the named attribute, else the text. */
export function readPlace(root: ParentNode, place: Place | undefined): string | undefined {
  const element = place && root.querySelector(place.selector)
  if (!element) return undefined
  const found = place.attribute === undefined ? element.textContent : element.getAttribute(place.attribute)
  return found?.trim() || undefined
}

/** The address of whoever wrote a message. Where the profile names no attribute, the usual ones are tried. */
export function readSender(message: ParentNode, place: Place): string | undefined {
  if (place.attribute !== undefined) return readPlace(message, place)
  const found = addressAttributes.map((attribute) => readPlace(message, { ...place, attribute }))
  return [...found, readPlace(message, place)].find((text) => text?.includes('@'))
}

/** What the page knows that a rewording may use. */
export function readFacts(document: Document, { facts }: Profile): PageFacts {
  const firstName = readPlace(document, facts['first-name'])?.split(/\s+/)[0]
  const company = readPlace(document, facts.company)
  const subject = readPlace(document, facts.subject)
  return { ...(firstName && { 'first-name': firstName }), ...(company && { company }), ...(subject && { subject }) }
}
