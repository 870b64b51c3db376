import { readSender } from './read-place'
import { placeWithin, stableSelector } from './stable-selector'
import type { Taught } from './taught-profile'

/** What a user pointed at: words of a message, who sent it, the box one writes in. */
export interface Pointed {
  readonly text: Element
  readonly sender: Element
  readonly compose?: Element
}

/**
 * Selectors for what a user pointed at, such that they find the other messages of the page as well. `undefined` where the text and its sender
 * are one and the same.
 */
export function taughtPlaces({ text, sender, compose }: Pointed): Taught | undefined {
  const message = commonAncestor(text, sender)
  const body = message && bodyIn(message, text, sender)
  if (!message || !body || body.contains(sender)) return undefined
  const who = withAddress(sender, message, body)
  const outer = messageSelector(message, body, who)
  const others = all(message.ownerDocument, outer).filter((one) => one !== message)
  return {
    message: outer,
    text: within(body, message, outer, (found, holder) => (holder === message ? longest(found) === body : !!found[0])),
    sender: within(who, message, outer, (found, holder) =>
      holder === message ? found.find((one) => !body.contains(one)) === who : !!found[0],
    ),
    ...(compose && { compose: fieldSelector(compose) }),
  }

  function within(
    part: Element,
    container: Element,
    above: string,
    fits: (found: readonly Element[], holder: Element) => boolean,
  ): string {
    const here = (selector: string) => fits(all(container, selector), container)
    const everywhere = (selector: string) =>
      here(selector) && others.every((other) => fits(all(other, selector), other))
    return stableSelector(part, everywhere) ?? stableSelector(part, here) ?? placeWithin(part, container, above)
  }
}

/** Finds its siblings too: never one inside the other, and most of what it finds is built like a message. */
function messageSelector(message: Element, body: Element, sender: Element): string {
  const page = message.ownerDocument
  const isMessage = (one: Element) => !!one.querySelector(body.localName) && !!one.querySelector(sender.localName)
  const alike = [...(message.parentElement?.children ?? [])].filter((one) => isAlike(one, message) && isMessage(one))
  const fits = (selector: string) => {
    const found = all(page, selector)
    if (!alike.every((one) => found.includes(one))) return false
    if (found.some((one) => one !== message && (one.contains(message) || message.contains(one)))) return false
    return found.filter(isMessage).length >= found.length * mostly
  }
  const several = (selector: string) => fits(selector) && all(page, selector).length > 1
  return stableSelector(message, several) ?? stableSelector(message, fits) ?? message.localName
}

/** How much of what a selector finds must be built like a message. */
const mostly = 0.6

function isAlike(one: Element, other: Element): boolean {
  return one.localName === other.localName && one.getAttribute('role') === other.getAttribute('role')
}

/** Finds this field, and nothing that is none. */
function fieldSelector(field: Element): string {
  const page = field.ownerDocument
  const alone = (selector: string) => all(page, selector).every((one) => one === field)
  const first = (selector: string) => all(page, selector)[0] === field
  return stableSelector(field, alone) ?? stableSelector(field, first) ?? field.localName
}

/** All of the text: the part of the message that holds what was pointed at, or the longest beside the sender where that is the whole message. */
function bodyIn(message: Element, text: Element, sender: Element): Element | undefined {
  if (text !== message) return [...message.children].find((child) => child.contains(text))
  const parts: Element[] = []
  for (let at = sender; at !== message && at.parentElement; at = at.parentElement)
    parts.push(...[...at.parentElement.children].filter((child) => child !== at))
  return longest(parts)
}

/** The sender, or what stands nearest to it and holds an address: it tells more than a name. */
function withAddress(sender: Element, message: Element, body: Element): Element {
  const around: Element[] = [sender]
  for (let at = sender.parentElement; at && at !== message && !at.contains(body); at = at.parentElement) around.push(at)
  const named = [...around, ...sender.querySelectorAll('*')]
  return named.find((one) => readSender(one, { selector: '*' })?.includes('@')) ?? sender
}

function commonAncestor(one: Element, other: Element): Element | undefined {
  let at: Element | null = one
  while (at && !at.contains(other)) at = at.parentElement
  return at && at !== at.ownerDocument.documentElement ? at : undefined
}

function longest(elements: readonly Element[]): Element | undefined {
  const length = (one: Element) => one.textContent?.length ?? 0
  return elements.reduce<Element | undefined>(
    (most, one) => (most === undefined || length(one) > length(most) ? one : most),
    undefined,
  )
}

function all(root: ParentNode, selector: string): readonly Element[] {
  return [...root.querySelectorAll(selector)]
}
