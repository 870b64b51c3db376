import { Hearing } from '../../lib/hear/hearing'
import { readHearing, watchHearing } from '../../lib/published'
import { readSettings, type Settings, watchSettings } from '../../lib/settings'
import { coachPage } from './coach-page'
import { onDocumentReplaced } from './on-document-replaced'

/**
 * The story: settings and rules → the page's profile → its texts → one session for each. Starts anew when the user
 * changes a setting, when rules change, and when the page replaces its document.
 */
export async function startCoach(signal: AbortSignal): Promise<void> {
  let running = new AbortController()
  let [settings, compiled] = await Promise.all([readSettings(), readHearing()])

  const restart = () => {
    running.abort()
    running = new AbortController()
    if (signal.aborted || !compiled || isOff(settings)) return
    coachPage({ settings, hearing: new Hearing(compiled) }, AbortSignal.any([signal, running.signal]))
  }
  watchSettings((changed) => {
    settings = changed
    restart()
  }, signal)
  watchHearing((changed) => {
    compiled = changed
    restart()
  }, signal)
  onDocumentReplaced(restart, signal)
  restart()
}

function isOff({ offSites }: Settings): boolean {
  return offSites.includes(location.hostname)
}
