import type { CompiledRules } from '../packs/compile-rules'
import type { RuleSwitches } from '../packs/rule-switches'
import type { Span } from '../phrases/sentences'
import type { Voice } from '../signals/signals'
import { Hearing } from './hearing'
import type { Speakers, Whose } from './speakers'

/** Hears the turns of one voice in a transcript. A text without speakers is heard whole. */
export class TranscriptHearing extends Hearing {
  /** Where `whose` is left out, every turn is of this voice. */
  constructor(
    voice: Voice,
    compiled: CompiledRules | readonly CompiledRules[],
    private readonly speakers: Pick<Speakers, 'turnsIn'>,
    private readonly whose: Whose = () => voice,
    switches?: RuleSwitches,
  ) {
    super(voice, compiled, switches)
  }

  override ownSpans(text: string): readonly Span[] {
    const turns = this.speakers.turnsIn(text, this.whose)
    return turns?.filter(({ voice }) => voice === this.voice) ?? super.ownSpans(text)
  }
}
