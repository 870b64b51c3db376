import { defineContentScript } from 'wxt/utils/define-content-script'
import { startCoach } from './start-coach'

/** The coach on one page or frame. The background registers this file for the sites the user granted. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: (ctx) => startCoach(ctx.signal),
})
