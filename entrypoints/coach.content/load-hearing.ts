import { Hearing } from '../../lib/hear/hearing'
import { NoteHearing } from '../../lib/hear/note-hearing'
import { readRules } from '../../lib/published'
import type { Surface, Voice } from '../../lib/signals/signals'

/** The hearing of a voice on a surface, loaded when it is first spoken there; `undefined` while no rules are published. */
export type HearingOf = (voice: Voice, surface: Surface) => Promise<Hearing | undefined>

/** A page where nobody speaks loads nothing. */
export function loadHearing(): HearingOf {
  const loaded = new Map<string, Promise<Hearing | undefined>>()
  const once = (key: string, load: () => Promise<Hearing | undefined>) => {
    let hearing = loaded.get(key)
    if (!hearing) loaded.set(key, (hearing = load()))
    return hearing
  }
  const ofVoice = (voice: Voice) =>
    once(voice, async () => {
      const rules = await readRules(voice)
      return rules && new Hearing(voice, rules)
    })
  const ofNotes = () =>
    once('notes', async () => {
      const [rules, prospect] = await Promise.all([readRules('rep'), ofVoice('prospect')])
      return rules && prospect && new NoteHearing(rules, prospect)
    })
  return (voice, surface) => (voice === 'rep' && surface === 'note' ? ofNotes() : ofVoice(voice))
}
