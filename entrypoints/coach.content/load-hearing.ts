import { Hearing } from '../../lib/hear/hearing'
import { readRules } from '../../lib/published'
import type { Voice } from '../../lib/signals/signals'

/** The hearing of a voice, loaded when the voice first speaks on the page; `undefined` while no rules are published. */
export type HearingOf = (voice: Voice) => Promise<Hearing | undefined>

/** A page where nobody speaks loads nothing. */
export function loadHearing(): HearingOf {
  const loaded = new Map<Voice, Promise<Hearing | undefined>>()
  return (voice) => {
    let hearing = loaded.get(voice)
    if (!hearing) {
      hearing = readRules(voice).then((rules) => rules && new Hearing(voice, rules))
      loaded.set(voice, hearing)
    }
    return hearing
  }
}
