import { chosenBeginning, isChosenName } from './generated-name'

/** Attributes that programmers put there to find an element again. */
const forFinding = /^data-(?:.*-)?(?:test|testid|test-id|qa|cy|component|section|part|role|type|name|kind)(?:-|$)/
/** Attributes that come and go, or that a framework writes for itself. */
const passing = /^data-(?:v-|react|ng-|state|selected|active|index|key|focus|hover|expanded|grammar|gramm|lt-)/
const telling = new Set(['article', 'section', 'header', 'li', 'address', 'cite', 'textarea', 'blockquote', 'time'])
const places = ['role', 'itemprop', 'rel', 'contenteditable', 'aria-multiline', 'name']

/**
 * What an element can be found by, the most lasting first: what it is (data attributes, role, aria), then its tag where that says something,
 * then classes and ids that somebody chose. Never its words, nor names that are made anew with each build; its bare tag comes last.
 */
export function namesOf(element: Element): readonly string[] {
  const tag = element.localName
  const attributes = [...element.attributes].filter(({ name }) => name.startsWith('data-') && !passing.test(name))
  const data = attributes
    .toSorted((a, b) => Number(forFinding.test(b.name)) - Number(forFinding.test(a.name)))
    .flatMap(({ name, value }) => byValue(name, value))
  const roles = places.flatMap((name) => {
    const value = element.getAttribute(name)
    return value !== null && /^[\w-]+$/.test(value) ? [`[${name}="${value}"]`] : []
  })
  const classes = [...element.classList].flatMap((name) => {
    if (isChosenName(name)) return [`.${name}`]
    const beginning = chosenBeginning(name)
    return beginning === undefined ? [] : [`[class*="${beginning}"]`]
  })
  const id = isChosenName(element.id) ? [`#${element.id}`] : []
  const own = tag.includes('-') || telling.has(tag) ? [tag] : []
  const names = [...data, ...roles, ...own, ...classes, ...id]
  return [...new Set([...names, ...pairs(names.filter((name) => name !== tag).slice(0, 5)), tag])]
}

/** An attribute by its value where that lasts, by how it begins, or by being there. */
function byValue(name: string, value: string): string[] {
  const exact = isChosenName(value) ? [`[${name}="${value}"]`] : []
  const beginning = chosenBeginning(value)
  return [...exact, ...(beginning === undefined ? [] : [`[${name}^="${beginning}"]`]), `[${name}]`]
}

function pairs(names: readonly string[]): string[] {
  return names.flatMap((first, at) => names.slice(at + 1).map((second) => `${first}${second}`))
}
