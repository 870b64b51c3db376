import type { EarAnswer, EarRequest, Embed, JudgeSentences } from './ear-request'
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
      const embed: Embed = async (sentences) => (await this.queue.embed(sentences, life.signal)) ?? giveWay()
      const embeddings = await embed(request.sentences)
      if (request.wanted === 'embeddings') return { embeddings: plain(embeddings) }
      return { verdicts: await this.parts.judge(request, embeddings, embed) }
    } catch (error) {
      if (life.signal.aborted) return {}
      if (error === crowded) return { crowded: true }
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

/** The request gave way to newer ones. */
const crowded = new Error('Newer sentences came first.')

function giveWay(): never {
  throw crowded
}

/** Messages between parts of an extension carry plain arrays. */
function plain(rows: readonly Float32Array[]): number[][] {
  return rows.map((row) => [...row])
}
