import { tell } from '../../lib/messages'
import type { Hands } from '../hands/hands'

/** The hands of this frame, fetched when they are first needed; `undefined` when the background cannot give them. */
export async function loadHands(): Promise<Hands | undefined> {
  const world = globalThis as { readonly sidelineHands?: Hands } // our own isolated world: the page cannot reach it
  if (!world.sidelineHands) await tell({ type: 'load-hands' })
  return world.sidelineHands
}
