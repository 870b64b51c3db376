import type { ReadyCase } from './cases'
import type { Sample } from './in-page/meter'
import { sizes } from './in-page/subject'
import { seeded, shuffled } from '../../lib/ear/training/seeded'
import { median } from './statistics'

/** A case with all samples that were taken of it. */
export interface Measured extends ReadyCase {
  readonly samples: Sample[]
}

const mostRounds = 24
const fewestRounds = 10
/** Where one visit takes longer than this, in microseconds, it is only made in every third round. */
const slowVisit = 150_000

/**
 * Visits all cases in rounds, each in another order, until there are enough or the time is over (`deadline`, in ms as `Date.now`
 * counts). Throws when the unit is not what it was: then the machine was busy, and no ratio means anything.
 */
export async function measure(
  cases: readonly ReadyCase[],
  deadline: number,
): Promise<{ measured: Measured[]; rounds: number }> {
  const random = seeded(20)
  const measured = cases.map((one): Measured => ({ ...one, samples: [] }))
  const usual = await unitOf(measured)
  let rounds = 0
  for (; rounds < mostRounds && (rounds < fewestRounds || Date.now() < deadline); rounds++) {
    const visited = measured.filter(({ visit }) => visit < slowVisit || rounds % 3 === 0)
    const units: number[] = []
    for (const one of shuffled(visited, random)) {
      const samples = await one.lane.take(one.asked)
      one.samples.push(...samples)
      if (isUnit(one)) units.push(...samples.map(({ unit }) => unit / sizes[one.size]))
    }
    refuseWhenBusy(usual, median(units), rounds + 1)
  }
  return { measured, rounds }
}

/** The unit is watched in its own page, on text of one byte. */
function isUnit({ lane, twoByte }: ReadyCase): boolean {
  return lane.subject.id === 'bare' && !twoByte
}

async function unitOf(cases: readonly ReadyCase[]): Promise<number> {
  const units: number[] = []
  for (const { lane, asked, size } of cases.filter(isUnit)) {
    const samples = await lane.take({ ...asked, samples: 10 })
    units.push(...samples.map(({ unit }) => unit / sizes[size]))
  }
  return median(units)
}

function refuseWhenBusy(usual: number, now: number, round: number): void {
  const speed = usual / now
  if (speed >= 0.5 && speed <= 2) return
  const share = Math.round(100 * speed)
  throw new Error(
    `No report: in round ${round} the bare pass ran at ${share} per cent of its speed at the start, so this machine is too busy to measure on. Run it again when it is idle.`,
  )
}
