/**
 * Phrases as one automaton, in a form that can be stored and sent. All lists are flat: pairs and triples of numbers behind
 * each other. Made by `compilePhrases`, walked by `PhraseSet`.
 */
export interface CompiledPhrases {
  /** The vocabulary, in the order of token ids. */
  readonly words: readonly string[]
  /** How many states there are. */
  readonly states: number
  /** Sets of token ids: what one edge may be taken by. */
  readonly classes: readonly (readonly number[])[]
  /** State, class, next state. */
  readonly edges: readonly number[]
  /** State, next state: where any one word leads. */
  readonly any: readonly number[]
  /** State, state entered with it at no cost: the gap behind it. */
  readonly along: readonly number[]
  /** The states that wait: gaps. */
  readonly gaps: readonly number[]
  /** State, phrase that ends there. */
  readonly ends: readonly number[]
  /** The phrases that are only for questions. */
  readonly questions: readonly number[]
  /**
   * Class, first state, class before, class behind, least and most, two more classes: a phrase through that state needs one of
   * these words, its rarest, between such neighbours, begins at least and at most so many tokens before it, and needs one word
   * of each of the two other classes as well. -1 where any word will do.
   */
  readonly triggers: readonly number[]
}

/** How many numbers a trigger has. */
export const triggerColumns = 8

/** The state at every word, and the one only at the start of a sentence. */
export const root = { anywhere: 0, sentenceStart: 1 } as const
