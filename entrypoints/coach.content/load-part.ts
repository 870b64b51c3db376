import { tell } from '../../lib/messages'
import type { Hands } from '../hands/hands'
import type { Listening } from '../listener/listening'

/** The parts of the coach that are only put into a frame when they are needed. Our own isolated world: the page cannot reach them. */
interface World {
  readonly sidelineHands?: Hands
  readonly sidelineListener?: Listening
}

/** What opens cards and writes; `undefined` when the background cannot give it. */
export async function loadHands(): Promise<Hands | undefined> {
  const world = globalThis as World
  if (!world.sidelineHands) await tell({ type: 'load', part: 'hands' })
  return world.sidelineHands
}

/** What listens; `undefined` when the background cannot give it. */
export async function loadListener(): Promise<Listening | undefined> {
  const world = globalThis as World
  if (!world.sidelineListener) await tell({ type: 'load', part: 'listener' })
  return world.sidelineListener
}
