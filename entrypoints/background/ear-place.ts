import { browser } from 'wxt/browser'
import type { Ear } from '../../lib/ear/encoder/ear'
import type { EarAnswer, EarRequest } from '../../lib/ear/encoder/ear-request'

/**
 * Where the ear is: in an offscreen document, since a service worker may end at any time. Firefox has none; there the background
 * is a page and holds the ear itself.
 */
let here: Promise<Ear> | undefined
let opening: Promise<void> | undefined

/** Asks the ear, and starts it when it is not there. Never rejects. */
export async function askEar(request: EarRequest): Promise<EarAnswer> {
  try {
    if (import.meta.env.FIREFOX) return await (await openHere()).answer(request)
    await openDocument()
    return (await send(request)) ?? (await openDocument().then(() => send(request))) ?? { failed: 'It gave no answer.' }
  } catch (error) {
    return { failed: String(error) }
  }
}

/** Tells the ear something, if it is there. */
export async function tellEar(request: EarRequest): Promise<void> {
  if (import.meta.env.FIREFOX) await (await here)?.answer(request)
  else await send(request)
}

/** Ends the ear, if it is there. */
export async function closeEar(): Promise<void> {
  if (import.meta.env.FIREFOX) (await here)?.stop()
  else await browser.offscreen.closeDocument().catch(() => undefined) // it was not open
}

/** `undefined` when the document closed in the meantime. */
function send(request: EarRequest): Promise<EarAnswer | undefined> {
  return browser.runtime.sendMessage<EarRequest, EarAnswer | undefined>(request).catch(() => undefined)
}

async function openDocument(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })
  if (open.length > 0) return
  opening ??= browser.offscreen
    .createDocument({
      url: '/ear.html',
      reasons: ['WORKERS'],
      justification: 'Runs the language model that reads sentences, on this computer.',
    })
    .finally(() => (opening = undefined))
  await opening
}

function openHere(): Promise<Ear> {
  return (here ??= import('../ear/own-ear').then(({ ownEar }) => ownEar(() => undefined)))
}
