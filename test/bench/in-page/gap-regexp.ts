import type { Prepare } from './subject'

/** The same phrases as one regular expression each set; up to six words in a gap. A set that V8 refuses is left out. */
export const prepare: Prepare = ({ gaps }) =>
  Object.fromEntries(
    Object.entries(gaps).flatMap(([name, phrases]) => {
      const options = phrases.map(([first, second, last]) => `${first}\\W+${second}(?:\\W+\\w+){0,6}?\\W+${last}`)
      const expression = new RegExp(`\\b(?:${options.join('|')})\\b`, 'gi')
      try {
        expression.test('')
      } catch {
        return []
      }
      return [[name, (text: string) => text.match(expression)?.length ?? 0]]
    }),
  )
