import type { Surface, Voice } from '../../signals/signals'

const surfaces = { prospect: 'message', rep: 'draft', manager: 'coaching' } as const

/** The surface on which a voice is mostly heard. */
export function surfaceOf(voice: Voice): Surface {
  return surfaces[voice]
}
