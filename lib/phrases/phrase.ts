/** A part of a phrase. Words are folded (lower case, plain letters, straight apostrophes). */
export type Piece =
  | { readonly kind: 'word'; readonly forms: readonly string[] }
  | { readonly kind: 'group'; readonly options: readonly Pieces[]; readonly optional: boolean }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap' }

export type Pieces = readonly Piece[]

/** A phrase as it was understood. */
export interface Phrase {
  readonly source: string
  readonly pieces: Pieces
  /** `^`: only at the start of a sentence. */
  readonly start: boolean
  /** `?`: only in a question. */
  readonly question: boolean
}

/** Why a phrase was refused, in words for its author. */
export interface PhraseProblem {
  /** UTF-16 offset in the phrase. */
  readonly at: number
  readonly message: string
  /** What to write instead, where it is known. */
  readonly instead?: string
}

/** Named lists: each entry is itself written in the notation, without lists. */
export type Lists = Readonly<Record<string, readonly string[]>>

/** How many words `...` may stand for. */
export const gapWords = 6
