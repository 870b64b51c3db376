import { Hearing } from '../../../lib/hear/hearing'
import { keystrokeReader } from './keystroke'
import type { Prepare } from './subject'

const surfaceOf = { rep: 'draft', prospect: 'message', manager: 'coaching' } as const

/** Sideline with all its packs. */
export const prepare: Prepare = ({ voice, compiled }) => {
  const hearing = new Hearing(voice, compiled[voice])
  const surface = surfaceOf[voice]
  return {
    read: (text) => hearing.hear(text, surface).length,
    keystroke: keystrokeReader(new Hearing(voice, compiled[voice]), surface),
  }
}
