import { Hearing } from '../../../lib/hear/hearing'
import { compileRules } from '../../../lib/packs/compile-rules'
import type { Prepare } from './subject'

/** Sideline with many phrases that have a gap. */
export const prepare: Prepare = ({ gaps }) =>
  Object.fromEntries(
    Object.entries(gaps).map(([name, phrases]) => {
      const says = phrases.map(([first, second, last]) => `${first} ${second} ... ${last}`)
      const rule = {
        id: `bench/${name}`,
        signal: 'asks-for-next-step',
        says,
        unless: [],
        surfaces: [],
        lists: {},
      } as const
      const { compiled, refused } = compileRules([rule])
      if (refused.length > 0) throw new Error(`${refused.length} phrases were refused.`)
      const hearing = new Hearing('rep', compiled)
      return [name, (text: string) => hearing.hear(text, 'draft').length]
    }),
  )
