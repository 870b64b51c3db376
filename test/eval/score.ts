import { signals, type SignalId } from '../../lib/signals/signals'
import type { Labelled } from '../../lib/ear/training/labelled'

/** What is heard in a sentence, each signal once. */
export type Ear = (item: Labelled) => ReadonlySet<SignalId>

export interface Count {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

export interface Score {
  readonly sentences: number
  readonly bySignal: ReadonlyMap<SignalId, Count>
  /** All signals together. */
  readonly micro: Count
  /** The mean F1 of the signals that occur. */
  readonly macro: number
  /** Sentences that carry nothing, and the flags on them. */
  readonly plain: number
  readonly flagsOnPlain: number
}

/** Scores an ear on labelled sentences: a signal counts once a sentence. */
export function score(items: readonly Labelled[], ear: Ear): Score {
  const bySignal = new Map(signals.map(({ id }) => [id, { right: 0, wrong: 0, missed: 0 }]))
  let plain = 0
  let flagsOnPlain = 0
  for (const item of items) {
    const heard = ear(item)
    if (item.signals.length === 0) {
      plain++
      flagsOnPlain += heard.size
    }
    for (const id of heard) bySignal.get(id)![item.signals.includes(id) ? 'right' : 'wrong']++
    for (const id of item.signals) if (!heard.has(id)) bySignal.get(id)!.missed++
  }
  const counts = [...bySignal.values()]
  const occurring = counts.filter(({ right, missed }) => right + missed > 0)
  const macro = occurring.reduce((total, count) => total + f1(count), 0) / Math.max(1, occurring.length)
  return { sentences: items.length, bySignal, micro: add(counts), macro, plain, flagsOnPlain }
}

/** Of what was flagged, the part that was right; 1 when nothing was flagged. */
export function precision({ right, wrong }: Count): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}

/** Of what was there, the part that was heard; 1 when nothing was there. */
export function recall({ right, missed }: Count): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}

/** The harmonic mean of precision and recall. */
export function f1({ right, wrong, missed }: Count): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed)
}

function add(counts: readonly Count[]): Count {
  const sum = (part: keyof Count) => counts.reduce((total, count) => total + count[part], 0)
  return { right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }
}
