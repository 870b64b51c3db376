import type { MessagePlace, Place } from './profile'
import { readSender } from './read-place'

/** A text that somebody sent, and who it is from as far as the page says. */
export interface FoundMessage {
  readonly place: MessagePlace
  /** The element that holds the text; a frame stands for what it shows. */
  readonly body: HTMLElement
  readonly sender?: string
}

/** How far above a sender its message may begin. */
const mostLevels = 8
/** What holds many messages, and what holds only the head of one. */
const heads = 'header, [class*="head" i]'
const lists = 'html, body, main, [role="main"], [role="list"], [role="feed"], ul, ol, tbody, [role="grid"]'
/** What looks like a text that somebody wrote: an address in it names nobody. */
const texts = '[class*="body" i]:not(body), [itemprop="text"], [role="document"], blockquote'
const editors = '[contenteditable]:not([contenteditable="false" i])'

/**
 * The messages under `root`, in order. What a sender put inside a message stays a part of it, however much it looks like a
 * message, and what stands in an editor of the page is none.
 */
export function findMessages(root: ParentNode, places: readonly MessagePlace[]): FoundMessage[] {
  return places.flatMap((place) => {
    const found: FoundMessage[] = []
    let last: Element | undefined
    for (const start of root.querySelectorAll<HTMLElement>(place.selector ?? place.sender?.selector ?? ':not(*)')) {
      if (last?.contains(start) || start.closest(editors)) continue
      const message = place.selector === undefined ? around(start, place) : start
      const body = message && bodyOf(message, place, start)
      if (!body) continue
      last = message
      const sender = place.sender && senderOf(message, body, place.sender, place.selector)
      found.push({ place, body, ...(sender !== undefined && { sender }) })
    }
    return found
  })
}

/** The smallest element around a sender with a date and a text behind the sender. */
function around(sender: Element, { date = '', body = '' }: MessagePlace): HTMLElement | undefined {
  if (sender.closest(texts)) return undefined
  let level = 0
  for (let at = sender.parentElement; at && level++ < mostLevels && !isA(at, lists); at = at.parentElement) {
    const when = isA(at, heads) ? null : at.querySelector(date)
    if (when && longest(at, body, isTextBehind(sender, when))) return at
  }
  return undefined
}

function bodyOf(
  message: HTMLElement,
  { selector, body, date = '' }: MessagePlace,
  sender: Element,
): HTMLElement | undefined {
  if (body === undefined) return message
  const isOwn = (one: Element) => one.parentElement?.closest(selector as string) === message
  return longest(message, body, selector === undefined ? isTextBehind(sender, message.querySelector(date)) : isOwn)
}

/** What stands between a sender and a date is a text only if it is too long for "to me". */
function isTextBehind(sender: Element, date: Element | null): (one: Element) => boolean {
  return (one) =>
    follows(one, sender) &&
    !one.contains(date) &&
    !one.closest(heads)?.contains(sender) &&
    (!date || follows(one, date) || (one.textContent?.length ?? 0) > 40)
}

/** A form may hold a field named `matches`. */
function isA(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector)
}

function follows(one: Element, other: Element): boolean {
  return other.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_FOLLOWING
}

function senderOf(message: Element, body: Element, place: Place, selector: string | undefined): string | undefined {
  const isOwn = (one: Element) => !body.contains(one) && (!selector || one.closest(selector) === message)
  const element = [...message.querySelectorAll(place.selector)].find(isOwn)
  return element && readSender(element, place)
}

function longest(within: Element, selector: string, fits: (one: Element) => boolean): HTMLElement | undefined {
  let found: HTMLElement | undefined
  for (const one of within.querySelectorAll<HTMLElement>(selector)) {
    if (one.closest(editors) || !fits(one)) continue
    if (!found || (one.textContent?.length ?? 0) > (found.textContent?.length ?? 0)) found = one
  }
  return found
}
