import type { Hearing } from '../../lib/hear/hearing'
import type { Listener } from '../../lib/hear/listener'
import type { NoteHearing } from '../../lib/hear/note-hearing'
import type { TranscriptHearing } from '../../lib/hear/transcript-hearing'

/** What a page needs only when somebody whose voice is known speaks there: the background puts it beside the coach then. */
export interface Listening {
  readonly Hearing: typeof Hearing
  readonly NoteHearing: typeof NoteHearing
  readonly TranscriptHearing: typeof TranscriptHearing
  readonly Listener: typeof Listener
}
