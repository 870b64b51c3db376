import { businessTimes, type Occasion } from './business-times'
import type { Blank, Rewording } from './rewording'

/** What the page knows that a rewording may use; absent where it does not. */
export interface PageFacts {
  readonly 'first-name'?: string
  readonly company?: string
  readonly subject?: string
}

/**
 * Makes a rewording of a template: `{first-name}`, `{company}` and `{subject}` become words where the page knows
 * them; `{when}` proposes a business day, a later one each time; anything else stays a blank, filled with
 * what stands behind a colon (`{what:30-minute call}`).
 */
export function fillRewording(template: string, facts: PageFacts, occasion: Occasion): Rewording {
  const times = businessTimes(occasion)
  const parts = template.split(/(\{[^{}]+\})/).filter((part) => part !== '')
  return {
    parts: parts.map((part) => {
      if (!/^\{.+\}$/.test(part)) return part
      const [name = '', proposal = ''] = part
        .slice(1, -1)
        .split(':', 2)
        .map((words) => words.trim())
      if (name === 'when') return { blank: name, value: times.next().value ?? '' }
      const known = Object.hasOwn(facts, name) ? facts[name as keyof PageFacts] : undefined
      return known ?? { blank: name, value: proposal }
    }),
  }
}

/** A blank as it stands in a text until it is filled. */
export function openBlank(blank: Blank): string {
  return `[${blank.blank.replaceAll('-', ' ')}]`
}

/** The rewording as text. Blanks without a value stand as `[who]`. */
export function rewordingText({ parts }: Rewording): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.value || openBlank(part))).join('')
}
