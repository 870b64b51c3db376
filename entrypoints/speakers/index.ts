import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { reportedIn, type Speakers, turnsIn } from '../../lib/hear/speakers'

/** Leaves what tells who speaks in a note or a transcript where the coach of the same frame finds it. */
export default defineUnlistedScript({
  main() {
    Object.assign(globalThis, { sidelineSpeakers: { reportedIn, turnsIn } satisfies Speakers })
  },
})
