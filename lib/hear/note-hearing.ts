import type { CompiledRules } from '../packs/compile-rules'
import type { RuleSwitches } from '../packs/rule-switches'
import type { Span } from '../phrases/sentences'
import type { Finding } from '../signals/finding'
import type { Surface } from '../signals/signals'
import { Hearing, movedBy } from './hearing'
import type { Speakers } from './speakers'

/** Hears a rep's notes: where one reports what was said ("Joe said …"), the words are the prospect's, and nothing of that sentence is a habit of the rep's. */
export class NoteHearing extends Hearing {
  constructor(
    compiled: CompiledRules | readonly CompiledRules[],
    private readonly prospect: Hearing,
    private readonly speakers: Pick<Speakers, 'reportedIn'>,
    switches?: RuleSwitches,
  ) {
    super('rep', compiled, switches)
  }

  override hearSentence(text: string, surface: Surface, sentence: Span, next: Span | undefined): readonly Finding[] {
    const reported = this.speakers.reportedIn(text.slice(sentence.from, sentence.to))
    if (!reported) return super.hearSentence(text, surface, sentence, next)
    const words = { from: sentence.from + reported.from, to: sentence.from + reported.to }
    const findings = this.prospect.hearSentence(text, surface, words, next)
    return findings.map((finding) => movedBy(reported.from, finding))
  }
}
