import type { Hearing } from '../../lib/hear/hearing'
import type { Listener } from '../../lib/hear/listener'
import type { Speakers } from '../../lib/hear/speakers'
import { type OwnIdentity, voiceOfSpeaker, whoIs } from '../../lib/hosts/own-identity'
import { readRules } from '../../lib/published'
import type { Surface, Voice } from '../../lib/signals/signals'
import { loadListener, loadSpeakers } from './load-later'

/** What begins to listen to a text of that voice on that surface; `undefined` while no rules are published. */
export type Listen = (voice: Voice, surface: Surface) => Promise<(() => Listener) | undefined>

/**
 * Listens with one hearing for each voice, loaded when it is first spoken: a page where nobody speaks loads nothing. `strangers`
 * receives the speakers of transcripts whom nobody knows.
 */
export function loadHearing(own: OwnIdentity, strangers: Set<string>): Listen {
  const loaded = new Map<string, Promise<Hearing | undefined>>()
  const once = (key: string, load: () => Promise<Hearing | undefined>) => {
    let hearing = loaded.get(key)
    if (!hearing) loaded.set(key, (hearing = load()))
    return hearing
  }
  const ofVoice = (voice: Voice) =>
    once(voice, async () => {
      const [rules, parts] = await Promise.all([readRules(voice), loadListener()])
      return rules && parts && new parts.Hearing(voice, rules.compiled, rules.switches)
    })
  const ofNotes = () =>
    once('notes', async () => {
      const [rules, prospect, speakers] = await Promise.all([readRules('rep'), ofVoice('prospect'), loadSpeakers()])
      const parts = await loadListener()
      return (
        rules &&
        prospect &&
        speakers &&
        parts &&
        new parts.NoteHearing(rules.compiled, prospect, speakers, rules.switches)
      )
    })
  const whose = (name: string, company?: string) => {
    const voice = voiceOfSpeaker(name, company, own)
    if (!voice) strangers.add(whoIs(name))
    return voice
  }
  const ofCalls = (voice: Voice) =>
    once(`${voice} calls`, async () => {
      const [rules, parts, speakers] = await Promise.all([readRules(voice), loadListener(), loadSpeakers()])
      if (!rules || !parts || !speakers) return undefined
      // a text without speakers is nobody's
      const turnsIn: Speakers['turnsIn'] = (text, whose) => speakers.turnsIn(text, whose) ?? []
      return new parts.TranscriptHearing(voice, rules.compiled, { turnsIn }, whose, rules.switches)
    })
  const hearingOf = (voice: Voice, surface: Surface) => {
    if (surface === 'transcript') return ofCalls(voice)
    return voice === 'rep' && surface === 'note' ? ofNotes() : ofVoice(voice)
  }
  return async (voice, surface) => {
    const [hearing, parts] = await Promise.all([hearingOf(voice, surface), loadListener()])
    return hearing && parts && (() => new parts.Listener(hearing, surface))
  }
}
