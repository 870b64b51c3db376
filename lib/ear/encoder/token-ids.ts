/** What turns text into the ids of its pieces: the `Tokenizer` of `@tensorflow-models/universal-sentence-encoder`. */
export interface Tokenizer {
  encode(text: string): number[]
}

/** Pieces of one sentence that are read, about a hundred words: the time it takes grows with the square of them. */
export const mostPieces = 128
/** Characters that are cut into pieces at all: cutting takes the square of them too. */
const mostCharacters = 1_000

/** The ids of a sentence's pieces, of a long one's first; none where there is nothing but space. */
export function tokenIds(tokenizer: Tokenizer, sentence: string): readonly number[] {
  const text = sentence.slice(0, mostCharacters).replace(/\s+/g, ' ').trim()
  return text === '' ? [] : tokenizer.encode(text).slice(0, mostPieces)
}
