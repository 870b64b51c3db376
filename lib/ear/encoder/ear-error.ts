/**
 * What can go wrong with the ear. `missing`, `damaged`: a file of it · `head`: the weights of its head · `wasm`: WebAssembly failed
 * or had no memory left · `answer`: the encoder answered nonsense · `hung`: it did not answer for a minute · `silent`: its document
 * does not answer · `other`: anything else.
 */
export type EarFailure = 'missing' | 'damaged' | 'head' | 'wasm' | 'answer' | 'hung' | 'silent' | 'other'

/** Why the ear cannot hear, in words for a person. They never hold a word of a page. */
export class EarError extends Error {
  constructor(
    readonly code: EarFailure,
    why: string,
  ) {
    super(why)
  }
}

/** What was thrown, without its words where they are not our own: those might quote a sentence. */
export function earErrorOf(thrown: unknown): EarError {
  if (thrown instanceof EarError) return thrown
  const isWasm = thrown instanceof RangeError || thrown instanceof WebAssembly.RuntimeError
  return isWasm
    ? new EarError('wasm', 'Its WebAssembly failed; there may be too little memory.')
    : new EarError('other', 'Something in it went wrong.')
}
