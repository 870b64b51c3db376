import type { Asked } from './in-page/meter'
import { type Size, sizes } from './in-page/subject'
import type { Lane } from './pages'

/** One thing that is measured: a subject's reader on one kind of text. */
export interface Case {
  readonly lane: Lane
  readonly reader: string
  readonly kind: Asked['kind']
  readonly size: Size
  readonly twoByte: boolean
}

/** A case with how it will be asked. */
export interface ReadyCase extends Case {
  readonly asked: Asked
  /** Microseconds that one visit takes, about. */
  readonly visit: number
}

/** What was left out, and why. */
export interface LeftOut extends Case {
  readonly reason: string
}

/** No single text may take longer than this, in microseconds. */
const cap = 2_500_000
/** What is read in one sample, in code units, and how long a sample may take at most, in microseconds. */
const sampleReads = 64_000
const sampleTime = 60_000
/** Code units that the unit reads in one sample, at least: less would be too short to time. */
const unitReads = 500_000
/** A visit with samples that are quick takes several. */
const samplesInVisit = 4

const allSizes = Object.keys(sizes) as Size[]

/** All cases of a page, from small to large. */
export function casesOf(lane: Lane): Case[] {
  return lane.readers.flatMap((reader): Case[] => {
    const one = { lane, reader, size: '10 KB', twoByte: false } as const
    if (lane.subject.module === 'packs') return [{ ...one, kind: 'task' }]
    if (reader === 'keystroke') return [{ ...one, kind: 'keystroke' }]
    if (reader !== 'read') return [{ ...one, kind: 'text' }]
    return [false, true].flatMap((twoByte) => allSizes.map((size): Case => ({ ...one, kind: 'text', size, twoByte })))
  })
}

/**
 * Warms a page's cases up and sets how they are asked. A text that would take longer than the cap is left out,
 * to judge by the size before it and by how the cost of a character grew up to there.
 */
export async function makeReady(cases: readonly Case[]): Promise<{ ready: ReadyCase[]; leftOut: LeftOut[] }> {
  const ready: ReadyCase[] = []
  const leftOut: LeftOut[] = []
  let perUnit = 0
  let growth = 1
  for (const one of cases) {
    const { reader, kind, size, twoByte } = one
    const length = sizes[size]
    if (kind === 'text' && reader === 'read' && perUnit * growth * length > cap) {
      leftOut.push({ ...one, reason: 'over the cap' })
      continue
    }
    const trial: Asked = { reader, kind, size, twoByte, texts: 1, samples: 1, passes: Math.ceil(unitReads / length) }
    if (kind === 'task') {
      ready.push({ ...one, asked: trial, visit: 0 })
      continue
    }
    const first = await one.lane.warm(trial, 0)
    const warm = await one.lane.warm({ ...trial, texts: textsFor(first.subject, length), passes: 1 }, 300)
    const cost = Math.min(first.subject, warm.subject)
    if (reader === 'read') {
      growth = perUnit > 0 ? Math.max(1, cost / length / perUnit) : 1
      perUnit = cost / length
    }
    const texts = kind === 'keystroke' ? 32 : textsFor(cost, length)
    const time = cost * texts
    const unit = first.unit * texts
    const passes = Math.max(Math.ceil(unitReads / (length * texts)), Math.round(Math.min(time, sampleTime) / unit))
    const samples = time > sampleTime / 4 ? 1 : samplesInVisit
    ready.push({ ...one, asked: { ...trial, texts, samples, passes }, visit: time * samples })
  }
  return { ready, leftOut }
}

function textsFor(cost: number, length: number): number {
  return Math.max(1, Math.min(Math.floor(sampleReads / length), Math.floor(sampleTime / cost)))
}
