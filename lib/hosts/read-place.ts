import type { PageFacts } from '../reword/fill-rewording'
import type { Place, Profile } from './profile'

const addressAttributes = ['data-address', 'data-email', 'email', 'data-hovercard-id', 'href', 'title', 'aria-label']

/** What stands at a place: the named attribute, else the text. */
export function readPlace(root: ParentNode, place: Place | undefined): string | undefined {
  const element = place && root.querySelector(place.selector)
  return element ? readAt(element, place) : undefined
}

/** Who an element names: an address where it has one, else its words. Where the place names no attribute, the usual ones are tried. */
export function readSender(element: Element, { selector, attribute }: Place): string | undefined {
  if (attribute !== undefined) return readAt(element, { selector, attribute })
  const found = addressAttributes.map((name) => readAt(element, { selector, attribute: name }))
  const words = readAt(element, { selector })
  return [...found, words].find((text) => text?.includes('@')) ?? words
}

function readAt(element: Element, { attribute }: Place): string | undefined {
  const found = attribute === undefined ? element.textContent : element.getAttribute(attribute)
  return found?.trim() || undefined
}

/** What the page knows that a rewording may use. */
export function readFacts(document: Document, { facts }: Profile): PageFacts {
  const firstName = readPlace(document, facts['first-name'])?.split(/\s+/)[0]
  const company = readPlace(document, facts.company)
  const subject = readPlace(document, facts.subject)
  return { ...(firstName && { 'first-name': firstName }), ...(company && { company }), ...(subject && { subject }) }
}
