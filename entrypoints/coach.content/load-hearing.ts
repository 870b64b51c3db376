import type { Hearing } from '../../lib/hear/hearing'
import type { Listener } from '../../lib/hear/listener'
import { readRules } from '../../lib/published'
import type { Surface, Voice } from '../../lib/signals/signals'
import { loadListener, loadSpeakers } from './load-later'

/** A listener for one text of that voice on that surface; `undefined` while no rules are published. */
export type Listen = (voice: Voice, surface: Surface) => Promise<Listener | undefined>

/** Listens with one hearing for each voice, loaded when it is first spoken: a page where nobody speaks loads nothing. */
export function loadHearing(): Listen {
  const loaded = new Map<string, Promise<Hearing | undefined>>()
  const once = (key: string, load: () => Promise<Hearing | undefined>) => {
    let hearing = loaded.get(key)
    if (!hearing) loaded.set(key, (hearing = load()))
    return hearing
  }
  const ofVoice = (voice: Voice) =>
    once(voice, async () => {
      const [rules, parts] = await Promise.all([readRules(voice), loadListener()])
      return rules && parts && new parts.Hearing(voice, rules)
    })
  const ofNotes = () =>
    once('notes', async () => {
      const [rules, prospect, speakers] = await Promise.all([readRules('rep'), ofVoice('prospect'), loadSpeakers()])
      const parts = await loadListener()
      return rules && prospect && speakers && parts && new parts.NoteHearing(rules, prospect, speakers)
    })
  return async (voice, surface) => {
    const hearing = await (voice === 'rep' && surface === 'note' ? ofNotes() : ofVoice(voice))
    const parts = hearing && (await loadListener())
    return parts && new parts.Listener(hearing, surface)
  }
}
