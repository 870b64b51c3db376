import { defineContentScript } from 'wxt/utils/define-content-script'
import { tell } from '../../lib/messages'
import { watchGrants } from '../../lib/published'
import { startCoach } from './start-coach'

/** The coach on one page or frame. The background registers this file for the sites the user granted. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    onUserEvent(() => void ctx.isInvalid, ctx.signal) // asking is enough: it ends what an update has cut off
    watchGrants(() => void tell({ type: 'may-stay' }).then((may) => may || ctx.abort()), ctx.signal)
    return startCoach(ctx.signal)
  },
})

/** An updated or removed extension tells its old scripts nothing: they look when the user does something. */
function onUserEvent(look: () => void, signal: AbortSignal): void {
  for (const type of ['keydown', 'pointerdown', 'focusin']) {
    window.addEventListener(type, look, { signal, capture: true, passive: true })
  }
}
