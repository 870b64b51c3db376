import type { Bound } from './bounds'
import { short } from './short'

/** Bounds as lines of a Markdown table: what is wanted, what is, and whether that is met. */
export function boundTable(bounds: readonly Bound[]): string[] {
  return [
    '| wanted | at most | is | |',
    '|---|---:|---:|---|',
    ...bounds.map(({ wanted, most, is, unit }) => {
      const figure = is === undefined || Number.isNaN(is) ? 'not measured' : `${is === 0 ? is : short(is)}${unit}`
      return `| ${wanted} | ${most}${unit} | ${figure} | ${is !== undefined && is <= most ? 'met' : '**MISSED**'} |`
    }),
  ]
}
