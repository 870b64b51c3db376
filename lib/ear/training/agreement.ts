import { type SignalId, signals } from '../../signals/signals'
import type { ReadTwice } from './labelled'

/** Sentences in which a signal was heard by both readers, or by one alone. */
export interface Shared {
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
}

/** How far two readers of the same sentences agree. */
export interface Agreement {
  readonly read: number
  /** Sentences in which both heard the very same signals; nothing counts as well. */
  readonly same: number
  /** Sentences in which one of them heard something, and those of them with the very same signals. */
  readonly marked: number
  readonly sameOfMarked: number
  /** All signals together. */
  readonly micro: Shared
  /** Cohen's kappa (1960) of hearing anything or nothing: 1 is agreement, 0 is what chance would give. */
  readonly kappa: number
  readonly bySignal: ReadonlyMap<SignalId, Shared>
}

/** Compares what two readers heard. */
export function agreement(readings: readonly ReadTwice[]): Agreement {
  const setOf = (heard: readonly SignalId[]) => heard.toSorted().join(' ')
  const isSame = ({ first, signals: second }: ReadTwice) => setOf(first) === setOf(second)
  const marked = readings.filter(({ first, signals: second }) => first.length + second.length > 0)
  const shared = (ids: readonly SignalId[]): Shared => {
    const counts = { both: 0, firstOnly: 0, secondOnly: 0 }
    for (const { first, signals: second } of readings) {
      for (const id of ids) {
        if (first.includes(id)) counts[second.includes(id) ? 'both' : 'firstOnly']++
        else if (second.includes(id)) counts.secondOnly++
      }
    }
    return counts
  }
  const ids = signals.map(({ id }) => id)
  return {
    read: readings.length,
    same: readings.filter(isSame).length,
    marked: marked.length,
    sameOfMarked: marked.filter(isSame).length,
    micro: shared(ids),
    kappa: kappa(readings),
    bySignal: new Map(ids.map((id) => [id, shared([id])])),
  }
}

/** F1 between the readers, whichever of them is taken for right; 1 where neither heard anything. */
export function f1({ both, firstOnly, secondOnly }: Shared): number {
  const heard = 2 * both + firstOnly + secondOnly
  return heard === 0 ? 1 : (2 * both) / heard
}

function kappa(readings: readonly ReadTwice[]): number {
  const share = (is: (reading: ReadTwice) => boolean) => readings.filter(is).length / readings.length
  const first = share((reading) => reading.first.length > 0)
  const second = share((reading) => reading.signals.length > 0)
  const agreed = share((reading) => reading.first.length > 0 === reading.signals.length > 0)
  const byChance = first * second + (1 - first) * (1 - second)
  return byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance)
}
