import type { EarAnswer, EarRequest, JudgeSentences } from './ear-request'
import { EncoderQueue } from './encoder-queue'
import { earErrorOf } from './ear-error'
import type { SentenceEncoder } from './sentence-encoder'

/** What an ear is made of. */
export interface EarParts {
  /** Starts the encoder, on first need. */
  readonly start: () => Promise<SentenceEncoder>
  readonly judge: JudgeSentences
  /** Called when nobody has asked for a while. */
  readonly onIdle: () => void
}

/** Answers requests with one encoder. A request never rejects: what goes wrong is said in its answer. */
export class Ear {
  private readonly queue: EncoderQueue
  private readonly asked = new Map<string, AbortController>()

  constructor(private readonly parts: EarParts) {
    this.queue = new EncoderQueue(parts.start, parts.onIdle)
  }

  async answer(request: EarRequest): Promise<EarAnswer> {
    this.asked.get(request.id)?.abort()
    if (request.wanted === 'nothing') return {}
    const life = new AbortController()
    this.asked.set(request.id, life)
    try {
      const embeddings = await this.queue.embed(request.sentences, life.signal)
      if (!embeddings) return { crowded: true }
      if (request.wanted === 'embeddings') return { embeddings: plain(embeddings) }
      return { verdicts: this.parts.judge(request.place, request.sentences, embeddings) }
    } catch (error) {
      if (life.signal.aborted) return {}
      const { code, message } = earErrorOf(error)
      return { failed: { code, why: message } }
    } finally {
      if (this.asked.get(request.id) === life) this.asked.delete(request.id)
    }
  }

  /** Lets go of the encoder; what was asked is answered with nothing. */
  stop(): void {
    for (const life of this.asked.values()) life.abort()
    this.queue.stop()
  }
}

/** Messages between parts of an extension carry plain arrays. */
function plain(rows: readonly Float32Array[]): number[][] {
  return rows.map((row) => [...row])
}
