import { compileHearing } from '../../../lib/hear/compile-hearing'
import { Hearing } from '../../../lib/hear/hearing'
import { voices } from '../../../lib/signals/signals'
import type { Prepare } from './subject'

/** What is done before any text is read: all packs compiled, and each voice's laid out. Needs no text. */
export const prepare: Prepare = ({ rules, compiled }) => ({
  compile: () => compileHearing(rules).rep.says.states,
  ...Object.fromEntries(
    voices.map((voice) => [`layout ${voice}`, () => new Hearing(voice, compiled[voice]).hear('', 'draft').length]),
  ),
})
