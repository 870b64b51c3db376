import { browser } from 'wxt/browser'
import type { EarRequest } from '../../lib/ear/encoder/ear-request'
import { ownEar } from './own-ear'

/** The page without a face that holds the encoder (Chrome, Edge). The background opens it, and it closes itself when idle. */
const ear = ownEar(() => window.close())

browser.runtime.onMessage.addListener((message: Partial<EarRequest>, sender, respond) => {
  // a content script's messages come here too: only the background has neither a tab nor another's address
  const isBackground = sender.id === browser.runtime.id && !sender.tab && isOwn(sender.url)
  if (message.to !== 'ear' || !isBackground) return false
  void ear.answer(message as EarRequest).then(respond)
  return true
})

function isOwn(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).origin === location.origin
}
