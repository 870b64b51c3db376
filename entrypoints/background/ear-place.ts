import { browser } from 'wxt/browser'
import type { Ear } from '../../lib/ear/encoder/ear'
import { EarError, earErrorOf } from '../../lib/ear/encoder/ear-error'
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
    const answer = (await send(request)) ?? (await openDocument().then(() => send(request)))
    if (!answer) throw new EarError('silent', 'It gave no answer.')
    return answer
  } catch (error) {
    const { code, message } = earErrorOf(error)
    return { failed: { code, why: message } }
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

/** Resolves when the document listens: the browser counts it as open long before. */
function openDocument(): Promise<void> {
  return (opening ??= openUnlessOpen().finally(() => (opening = undefined)))
}

async function openUnlessOpen(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })
  if (open.length > 0) return
  await browser.offscreen.createDocument({
    url: '/ear.html',
    reasons: ['WORKERS'],
    justification: 'Runs the language model that reads sentences, on this computer.',
  })
}

function openHere(): Promise<Ear> {
  return (here ??= import('../ear/own-ear').then(({ ownEar }) => ownEar(() => undefined)))
}
