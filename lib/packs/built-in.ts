import politeInterest from './builtin/polite-interest.json'
import asksForNextStep from './builtin/asks-for-next-step.json'
import tellsNotAsks from './builtin/tells-not-asks.json'

/** The packs that come with Sideline, as written: `readPack` is the gate for them as for any other. */
export const builtInPacks: readonly { readonly file: string; readonly json: unknown }[] = [
  { file: 'asks-for-next-step.json', json: asksForNextStep },
  { file: 'polite-interest.json', json: politeInterest },
  { file: 'tells-not-asks.json', json: tellsNotAsks },
]
