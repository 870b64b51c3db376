import type { Prepare } from './subject'

/** One regular expression with every phrase as an option. */
export const prepare: Prepare = ({ plain }) => {
  const expression = new RegExp(`\\b(?:${plain.join('|')})\\b`, 'gi')
  return { read: (text) => text.match(expression)?.length ?? 0 }
}
