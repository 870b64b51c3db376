import { BoundedMap } from './bounded-map'
import { EarError } from './ear-error'
import { batchSize, type SentenceEncoder } from './sentence-encoder'

interface Waiting {
  readonly found: Map<string, Float32Array>
  /** What is not found yet, short ones first. */
  readonly missing: Set<string>
  resolve(): void
  giveWay(): void
  reject(why: unknown): void
}

/** How much the queue holds, and when it stops (ms). */
export interface QueueLimits {
  readonly sentences: number
  readonly cached: number
  readonly idle: number
}

const usual: QueueLimits = { sentences: 2_000, cached: 4_000, idle: 60_000 }

/**
 * Hands sentences to one encoder in batches, the newest request first. The encoder starts with the first request. When
 * nothing was finished for a while, be it that nobody asked or that the encoder hangs, all that waits is rejected and
 * `onIdle` called: that is the one timer, and it runs only while there is an encoder.
 */
export class EncoderQueue {
  private readonly cache: BoundedMap<string, Float32Array>
  /** Oldest first. */
  private waiting: readonly Waiting[] = []
  private encoder: Promise<SentenceEncoder> | undefined
  private working = false
  private idle: ReturnType<typeof setTimeout> | undefined
  /** Why the encoder cannot answer; it is not tried again before the queue has stopped. */
  private broken: unknown

  constructor(
    private readonly start: () => Promise<SentenceEncoder>,
    private readonly onIdle: () => void,
    private readonly limits = usual,
  ) {
    this.cache = new BoundedMap(limits.cached)
  }

  /** The vectors of the sentences; `undefined` when newer requests need the room. Rejects when `signal` aborts or the encoder fails. */
  embed(sentences: readonly string[], signal: AbortSignal): Promise<Float32Array[] | undefined> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (this.broken !== undefined) throw this.broken
      const found = new Map<string, Float32Array>()
      const missing = new Set<string>()
      for (const sentence of [...sentences].toSorted((a, b) => a.length - b.length)) {
        const known = this.cache.get(sentence)
        if (known) found.set(sentence, known)
        else missing.add(sentence)
      }
      const one: Waiting = {
        found,
        missing,
        resolve: () => resolve(sentences.map((sentence) => found.get(sentence) as Float32Array)),
        giveWay: () => resolve(undefined),
        reject,
      }
      if (missing.size === 0) return one.resolve()
      signal.addEventListener('abort', () => this.drop(one, signal.reason), { once: true })
      this.waiting = [...this.waiting, one]
      this.makeRoom()
      if (!this.working) void this.work()
    })
  }

  /** Rejects what waits, with a reason, and lets go of the encoder. The next request starts another. */
  stop(why = new Error('The ear has stopped.')): void {
    clearTimeout(this.idle)
    this.encoder = undefined
    this.broken = undefined
    this.working = false
    this.rejectAll(why)
  }

  private async work(): Promise<void> {
    this.working = true
    this.restartClock()
    const mine = (this.encoder ??= this.start())
    try {
      const encoder = await mine
      while (mine === this.encoder) {
        const batch = this.nextBatch()
        if (batch.length === 0) break
        const vectors = await encoder.encode(batch)
        if (mine !== this.encoder) return
        if (vectors.length !== batch.length) throw new EarError('answer', 'The encoder answered too little.')
        this.restartClock()
        this.deliver(batch, vectors)
      }
    } catch (error) {
      if (mine !== this.encoder) return
      this.broken = error
      this.rejectAll(error)
    }
    if (mine === this.encoder) this.working = false
  }

  /** As many sentences as go into a batch, of the newest request first. */
  private nextBatch(): string[] {
    const batch = new Set<string>()
    for (const { missing } of this.waiting.toReversed()) {
      for (const sentence of missing) {
        if (batch.size === batchSize) return [...batch]
        batch.add(sentence)
      }
    }
    return [...batch]
  }

  private deliver(batch: readonly string[], vectors: readonly Float32Array[]): void {
    for (const [at, sentence] of batch.entries()) {
      const vector = vectors[at] as Float32Array
      this.cache.set(sentence, vector)
      for (const { found, missing } of this.waiting) if (missing.delete(sentence)) found.set(sentence, vector)
    }
    const done = this.waiting.filter(({ missing }) => missing.size === 0)
    this.waiting = this.waiting.filter(({ missing }) => missing.size > 0)
    for (const one of done) one.resolve()
  }

  /** The oldest give way; the newest is kept whatever its size. */
  private makeRoom(): void {
    let room = this.limits.sentences
    for (const [age, one] of this.waiting.toReversed().entries()) {
      room -= one.missing.size
      if (room >= 0 || age === 0) continue
      this.remove(one)
      one.giveWay()
    }
  }

  private drop(one: Waiting, why: unknown): void {
    this.remove(one)
    one.reject(why)
  }

  private remove(one: Waiting): void {
    this.waiting = this.waiting.filter((other) => other !== one)
  }

  private rejectAll(why: unknown): void {
    const all = this.waiting
    this.waiting = []
    for (const one of all) one.reject(why)
  }

  private restartClock(): void {
    clearTimeout(this.idle)
    this.idle = setTimeout(() => {
      this.stop(new EarError('hung', 'It did not answer for a minute.'))
      this.onIdle()
    }, this.limits.idle)
  }
}
