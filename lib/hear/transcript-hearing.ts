import type { CompiledRules } from '../packs/compile-rules'
import type { Span } from '../phrases/sentences'
import type { Voice } from '../signals/signals'
import { Hearing } from './hearing'
import { turnsIn } from './speakers'

/** The voice of a speaker, by name and by what stands in brackets behind it. */
export type Whose = (speaker: string, company?: string) => Voice | undefined

/** Hears the turns of one voice in a transcript. A text without speakers is heard whole. */
export class TranscriptHearing extends Hearing {
  /** Where `whose` is left out, every turn is of this voice. */
  constructor(
    voice: Voice,
    compiled: CompiledRules,
    private readonly whose: Whose = () => voice,
  ) {
    super(voice, compiled)
  }

  override ownSpans(text: string): readonly Span[] {
    return turnsIn(text, this.whose)?.filter(({ voice }) => voice === this.voice) ?? super.ownSpans(text)
  }
}
