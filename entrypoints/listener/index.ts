import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { Hearing } from '../../lib/hear/hearing'
import { Listener } from '../../lib/hear/listener'
import { NoteHearing } from '../../lib/hear/note-hearing'
import { TranscriptHearing } from '../../lib/hear/transcript-hearing'
import type { Listening } from './listening'

/** Leaves what listens where the coach of the same frame finds it. */
export default defineUnlistedScript({
  main() {
    const listening: Listening = { Hearing, NoteHearing, TranscriptHearing, Listener }
    Object.assign(globalThis, { sidelineListener: listening })
  },
})
