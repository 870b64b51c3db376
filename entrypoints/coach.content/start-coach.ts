import { Hearing } from '../../lib/hear/hearing'
import { publishedRules } from '../../lib/packs/published-rules'
import { type Settings, settings } from '../../lib/settings'
import { coachPage } from './coach-page'
import { onDocumentReplaced } from './on-document-replaced'

/**
 * The story: settings and rules → the page's profile → its texts → one session for each. Starts anew when the user
 * changes a setting, when rules change, and when the page replaces its document.
 */
export async function startCoach(signal: AbortSignal): Promise<void> {
  let running = new AbortController()
  let [now, rules] = await Promise.all([settings.getValue(), publishedRules.getValue()])

  const restart = () => {
    running.abort()
    running = new AbortController()
    if (signal.aborted || isOff(now)) return
    coachPage({ settings: now, hearing: new Hearing(rules) }, AbortSignal.any([signal, running.signal]))
  }
  const stops = [
    settings.watch((changed) => {
      now = changed
      restart()
    }),
    publishedRules.watch((changed) => {
      rules = changed
      restart()
    }),
  ]
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true })
  onDocumentReplaced(restart, signal)
  restart()
}

function isOff({ offSites }: Settings): boolean {
  return offSites.includes(location.hostname)
}
