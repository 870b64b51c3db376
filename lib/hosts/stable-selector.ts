import { namesOf } from './element-names'

/** Says whether what a selector finds is what is wanted. */
export type Fits = (selector: string) => boolean

/** How far above an element something is looked for that has a name. */
const mostLevels = 8

/**
 * A selector that `fits`, the most lasting one: by the element's own names, else by those of something above it and the tags between.
 * `undefined` where none does.
 */
export function stableSelector(element: Element, fits: Fits): string | undefined {
  const own = namesOf(element)
  const alone = own.find(fits)
  if (alone !== undefined) return alone
  let between = ''
  let at = element.parentElement
  for (let level = 0; at && level < mostLevels; level++, at = at.parentElement) {
    for (const above of namesOf(at))
      for (const name of own) {
        const selector = `${above} > ${between}${name}`
        if (fits(selector)) return selector
      }
    between = `${at.localName} > ${between}`
  }
  return undefined
}

/** A selector for `element` by its place inside of what `outer` finds: for pages where nothing has a name. */
export function placeWithin(element: Element, container: Element, outer: string): string {
  const steps: string[] = []
  for (let at: Element | null = element; at && at !== container; at = at.parentElement) {
    const place = [...(at.parentElement?.children ?? [])].indexOf(at) + 1
    steps.unshift(`${at.localName}:nth-child(${place})`)
  }
  return [outer, ...steps].join(' > ')
}
