import type { Tone } from './signals'

/** A shape of its own for each tone, on cards and pages alike, so that colour is never alone: a path to stroke, 16 by 16. */
export const toneShapes: Readonly<Record<Tone, string>> = {
  // a cloud: warm and without weight
  nice: 'M5 12.5a3 3 0 0 1-.4-6A3.9 3.9 0 0 1 12 7.3a2.6 2.6 0 0 1-.5 5.2z',
  // something handed over: out of a bracket, to the right
  lead: 'M6 3.5H4.5a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1H6M7 8h6M10.5 5.2 13.3 8l-2.8 2.8',
  // a speech bubble with its say in it
  telling: 'M3.5 3.5h9a1 1 0 0 1 1 1v5.2a1 1 0 0 1-1 1H8l-3 2.6v-2.6H3.5a1 1 0 0 1-1-1V4.5a1 1 0 0 1 1-1zM5.5 7.1h5',
  // a tick in a ring
  evidence: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM5.6 8.2l1.7 1.7 3.2-3.5',
}
