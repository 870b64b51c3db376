import type { Speakers } from '../../lib/hear/speakers'
import { type LaterScript, tell } from '../../lib/messages'
import type { Hands } from '../hands/hands'
import type { Listening } from '../listener/listening'

/** Our own isolated world, where the scripts leave what they bring: the page cannot reach it. */
const world = globalThis as {
  readonly sidelineHands?: Hands
  readonly sidelineListener?: Listening
  readonly sidelineSpeakers?: Speakers
}

/** The hands of this frame, fetched when they are first needed; `undefined` when the background cannot give them. */
export function loadHands(): Promise<Hands | undefined> {
  return loadLater('hands', () => world.sidelineHands)
}

/** What listens, likewise. */
export function loadListener(): Promise<Listening | undefined> {
  return loadLater('listener', () => world.sidelineListener)
}

/** What tells who speaks in a text, likewise. */
export function loadSpeakers(): Promise<Speakers | undefined> {
  return loadLater('speakers', () => world.sidelineSpeakers)
}

async function loadLater<Brought>(script: LaterScript, brought: () => Brought): Promise<Brought> {
  if (!brought()) await tell({ type: 'load', script })
  return brought()
}
