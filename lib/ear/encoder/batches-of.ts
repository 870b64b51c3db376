import { batchSize } from './sentence-encoder'

/** Pieces in a batch, each sentence counted as long as the longest: it bounds the memory and the time that a batch takes. */
const mostPiecesAtOnce = 640

/**
 * The indices of sentences, given by the ids of their pieces, in batches. A batch takes as long as its longest sentence, so those
 * of a length go together. Sentences without pieces are in none.
 */
export function batchesOf(sentences: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lengths = sentences.map(({ length }) => length)
  const order = [...lengths.keys()]
    .filter((at) => lengths[at])
    .toSorted((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0))
  const batches: number[][] = []
  for (const at of order) {
    const last = batches.at(-1)
    const fits = last && last.length < batchSize && (last.length + 1) * (lengths[at] ?? 0) <= mostPiecesAtOnce
    if (fits) last.push(at)
    else batches.push([at])
  }
  return batches
}
