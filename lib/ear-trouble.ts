import { browser } from 'wxt/browser'

/** Where the background keeps why the ear could not start, in `storage.session`. */
export const earTroubleKey = 'ear-trouble'

/** Why the ear could not start; empty while nothing is wrong. For the extension's own pages. */
export async function readEarTrouble(): Promise<string> {
  const { [earTroubleKey]: trouble } = await browser.storage.session.get(earTroubleKey)
  return typeof trouble === 'string' ? trouble : ''
}
