/** Turns sentences into vectors that lie near each other when the sentences mean alike. */
export interface SentenceEncoder {
  /**
   * The vector of each sentence, `dimensions` long and of length 1; all zeros for one without a character. Rejects when
   * the encoder fails, and with the signal's reason when `signal` aborts between two batches.
   */
  encode(sentences: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>
}

/** Numbers in a vector. */
export const dimensions = 512
/** Sentences that are encoded at once. */
export const batchSize = 16
