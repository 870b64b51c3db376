import { logistic } from '../head/head'

/** A score that an output gave a sentence it was not trained on, and whether the signal is there. */
export interface Judged {
  readonly score: number
  readonly there: boolean
}

/** Platt's line from score to probability: `logistic(slope * score + shift)`. */
export interface Line {
  readonly slope: number
  readonly shift: number
}

/**
 * The line under which the judged scores are likeliest, with Platt's smoothed targets, by Newton's method with halved steps
 * (Lin, Lin and Weng, "A note on Platt's probabilistic outputs", 2007).
 */
export function calibrate(judged: readonly Judged[]): Line {
  const right = judged.filter(({ there }) => there).length
  const targets = { there: (right + 1) / (right + 2), absent: 1 / (judged.length - right + 2) }
  let line: Line = { slope: 0, shift: Math.log((right + 1) / (judged.length - right + 1)) }
  let before = loss(judged, targets, line)
  for (let round = 0; round < 60; round++) {
    const { slope, shift } = newtonStep(judged, targets, line)
    let share = 1
    let next = line
    let after = before
    do {
      next = { slope: line.slope - share * slope, shift: line.shift - share * shift }
      after = loss(judged, targets, next)
      share /= 2
    } while (after > before && share > 1e-6)
    if (after > before - 1e-7) break
    line = next
    before = after
  }
  return line
}

interface Targets {
  readonly there: number
  readonly absent: number
}

function loss(judged: readonly Judged[], targets: Targets, { slope, shift }: Line): number {
  let sum = 0
  for (const { score, there } of judged) {
    const x = slope * score + shift
    const target = there ? targets.there : targets.absent
    sum += Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0) - target * x
  }
  return sum
}

function newtonStep(judged: readonly Judged[], targets: Targets, line: Line): Line {
  let [bySlope, byShift, slopes, mixed, shifts] = [0, 0, 1e-9, 0, 1e-9]
  for (const { score, there } of judged) {
    const p = logistic(line.slope * score + line.shift)
    const miss = p - (there ? targets.there : targets.absent)
    const weight = p * (1 - p)
    bySlope += miss * score
    byShift += miss
    slopes += weight * score * score
    mixed += weight * score
    shifts += weight
  }
  const determinant = slopes * shifts - mixed * mixed
  return {
    slope: (shifts * bySlope - mixed * byShift) / determinant,
    shift: (slopes * byShift - mixed * bySlope) / determinant,
  }
}

/** A phrase hit by the ear's probability, and whether the signal is there. */
export interface Hit {
  readonly probability: number
  readonly there: boolean
}

/**
 * The probability, below `highest`, under which phrase hits are taken back: the one by which the wrong ones that go outnumber
 * `worth` times the right ones the most. 0 where no such level is better than none.
 */
export function vetoFor(hits: readonly Hit[], worth: number, highest: number): number {
  const sorted = hits.toSorted((a, b) => a.probability - b.probability)
  let gain = 0
  let best = 0
  let veto = 0
  sorted.forEach(({ probability, there }, index) => {
    gain += there ? -worth : 1
    const next = sorted[index + 1]?.probability ?? highest
    if (gain > best && probability < highest) [best, veto] = [gain, Math.min(highest, (probability + next) / 2)]
  })
  return veto
}
