import { browser } from 'wxt/browser'
import type { EarPlace, Verdict } from './signals/verdict'
import { earLimits, type Heard, type PageMessage, tell } from './messages'
import { randomId } from './random-id'

/** When the ear had newer sentences to hear, it is asked again after this, in ms: what was read last has its turn meanwhile. */
const crowded = 2_000

/**
 * Asks the ear about sentences of one voice that are on the page, in as many messages as it takes. Answers a verdict for each, or
 * for the first so many when newer sentences came first: the others are to be asked about again. Answers `undefined` when the
 * ear has nothing to say: it is off, could not start, or `signal` aborted, which also stops it.
 */
export async function askEar(
  place: EarPlace,
  sentences: readonly string[],
  signal: AbortSignal,
): Promise<readonly Verdict[] | undefined> {
  const verdicts: Verdict[] = []
  for (let from = 0; from < sentences.length; from += earLimits.sentences) {
    const some = sentences.slice(from, from + earLimits.sentences).map((one) => one.slice(0, earLimits.length))
    const heard = await askOnce(place, some, signal)
    if (!heard) return undefined
    verdicts.push(...heard)
    if (heard.length < some.length) {
      await new Promise((resolve) => setTimeout(resolve, crowded))
      break
    }
  }
  return verdicts
}

async function askOnce(
  place: EarPlace,
  sentences: readonly string[],
  signal: AbortSignal,
): Promise<readonly Verdict[] | undefined> {
  if (signal.aborted) return undefined
  const id = randomId()
  const stop = () => void tell({ type: 'ear-stop', id })
  signal.addEventListener('abort', stop, { once: true })
  const answer = await send({ type: 'ear', id, ...place, sentences })
  signal.removeEventListener('abort', stop)
  return signal.aborted ? undefined : (answer as Heard | undefined)?.verdicts
}

async function send(message: PageMessage): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message)
  } catch {
    return undefined // the extension was updated or removed under this page
  }
}
