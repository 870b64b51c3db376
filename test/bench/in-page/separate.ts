import type { Prepare } from './subject'

/** A regular expression a phrase, one after the other. */
export const prepare: Prepare = ({ plain }) => {
  const expressions = plain.map((phrase) => new RegExp(`\\b${phrase}\\b`, 'gi'))
  return {
    read: (text) => {
      let found = 0
      for (const expression of expressions) found += text.match(expression)?.length ?? 0
      return found
    },
  }
}
