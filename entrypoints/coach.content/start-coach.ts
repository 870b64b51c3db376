import { watchProfiles, watchRules } from '../../lib/published'
import { readSettings, type Settings, watchSettings } from '../../lib/settings'
import { pageHost } from '../../lib/hosts/matching'
import type { PageMemory } from './coach'
import { coachPage } from './coach-page'
import { Listeners } from './listeners'
import { loadHearing } from './load-hearing'
import { loadProfiles, profileOf } from './load-profiles'
import { onDocumentReplaced } from './on-document-replaced'

/**
 * The story: settings → the page's profile → its texts → one session for each, with the rules of its voice. Starts anew
 * when the user changes a setting, when rules change, and when the page replaces its document.
 */
export async function startCoach(signal: AbortSignal): Promise<void> {
  const memory: PageMemory = { dismissed: new Set(), blanks: new Set(), paused: false }
  let running = new AbortController()

  const start = async () => {
    running.abort()
    running = new AbortController()
    const life = AbortSignal.any([signal, running.signal])
    const [settings, profiles] = await Promise.all([readSettings(), loadProfiles()])
    const profile = profileOf(profiles)
    const generic = profiles.at(-1)
    if (life.aborted || isOff(settings) || !profile || !generic) return
    const strangers = new Set<string>()
    const listen = loadHearing(settings, strangers)
    coachPage({ settings, listen, profile, generic, listeners: new Listeners(), strangers, memory }, life)
  }
  const restart = () => void start()
  watchSettings(restart, signal)
  watchRules(restart, signal)
  watchProfiles(restart, signal)
  onDocumentReplaced(restart, signal)
  await start()
}

function isOff({ offSites }: Settings): boolean {
  return offSites.includes(pageHost())
}
