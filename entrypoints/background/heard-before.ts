import { BoundedMap } from '../../lib/ear/encoder/bounded-map'
import { sha256 } from '../../lib/ear/encoder/sha256'
import type { LogEvent } from '../../lib/log'
import type { EarPlace, Verdict } from '../../lib/signals/verdict'
import type { KeptVerdict } from '../../lib/store/kept-verdict'

/** Where verdicts outlive this worker. */
export interface VerdictStore {
  /** Those kept under keys, in their order. */
  readonly recall: (keys: readonly string[]) => Promise<readonly (Verdict | undefined)[]>
  readonly keep: (rows: readonly KeptVerdict[]) => Promise<void>
}

/** Verdicts in memory. */
const mostInMemory = 4_000
/** How long an answer of the store is waited for, in ms. */
const patience = 500

/**
 * What the ear has said before: in memory, and behind it in the store. It is a help and no more: a store that fails or hangs is
 * left alone as long as this worker lives, and the ear is asked. Neither method rejects.
 */
export class HeardBefore {
  private readonly memory = new BoundedMap<string, Verdict>(mostInMemory)
  private store: VerdictStore | undefined

  /** `version` tells one ear from another: what one has said is nothing to the next. */
  constructor(
    store: VerdictStore,
    private readonly version: () => Promise<string>,
    private readonly note: (event: LogEvent) => void,
  ) {
    this.store = store
  }

  /** What was said of some of these sentences. */
  async recall(place: EarPlace, sentences: readonly string[]): Promise<Map<string, Verdict>> {
    const known = new Map<string, Verdict>()
    try {
      const missing: [sentence: string, key: string][] = []
      for (const [sentence, key] of await this.keysOf(place, sentences)) {
        const verdict = this.memory.get(key)
        if (verdict) known.set(sentence, verdict)
        else missing.push([sentence, key])
      }
      if (!this.store || missing.length === 0) return known
      const stored = await inTime(this.store.recall(missing.map(([, key]) => key)))
      for (const [at, [sentence, key]] of missing.entries()) {
        const verdict = stored[at]
        if (!verdict) continue
        known.set(sentence, verdict)
        this.memory.set(key, verdict)
      }
    } catch (error) {
      this.giveUp(error)
    }
    return known
  }

  /** Remembers what was said of sentences. */
  async keep(place: EarPlace, said: ReadonlyMap<string, Verdict>): Promise<void> {
    try {
      const keys = await this.keysOf(place, [...said.keys()])
      const rows = keys.map(([sentence, key]) => ({ key, used: Date.now(), verdict: said.get(sentence) as Verdict }))
      for (const { key, verdict } of rows) this.memory.set(key, verdict)
      await this.store?.keep(rows)
    } catch (error) {
      this.giveUp(error)
    }
  }

  /** Each sentence once, with its key. */
  private async keysOf({ voice, surface }: EarPlace, sentences: readonly string[]): Promise<[string, string][]> {
    const version = await this.version()
    return Promise.all(
      [...new Set(sentences)].map(async (sentence): Promise<[string, string]> => {
        const bytes = new TextEncoder().encode(JSON.stringify([version, voice, surface, sentence]))
        return [sentence, await sha256(bytes)]
      }),
    )
  }

  private giveUp(error: unknown): void {
    if (this.store) this.note({ event: 'cache', code: codeOf(error) })
    this.store = undefined
  }
}

function codeOf(error: unknown): 'full' | 'late' | 'failed' {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  return name === 'TimeoutError' ? 'late' : 'failed'
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let clock: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new DOMException('The store is late.', 'TimeoutError')), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(clock)
  }
}
