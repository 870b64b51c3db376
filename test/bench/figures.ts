import type { Size } from './in-page/subject'
import type { Measured } from './rounds'
import { lowerQuartile, median, p95 } from './statistics'

/** Answers about what was measured. What was not is `undefined`. */
export class Figures {
  constructor(private readonly measured: readonly Measured[]) {}

  /** Times over the unit's, each sample against the unit beside it. */
  ratios(subject: string, size: Size, { reader = 'read', twoByte = false } = {}): number[] | undefined {
    return this.find(subject, size, reader, twoByte)?.samples.map((sample) => sample.subject / sample.unit)
  }

  ratio(subject: string, size: Size, more: { reader?: string; twoByte?: boolean } = {}): number | undefined {
    const ratios = this.ratios(subject, size, more)
    return ratios && median(ratios)
  }

  /**
   * Time in microseconds to compare with the time of another case. The two were not taken beside each other, so it is the lower
   * quartile, which a machine that is slower now and then leaves alone.
   */
  time(subject: string, size: Size, { reader = 'read', twoByte = false } = {}): number | undefined {
    const found = this.find(subject, size, reader, twoByte)
    return found && lowerQuartile(found.samples.map((sample) => sample.subject))
  }

  /** What a reader without text took, in microseconds, in the order in which it was asked. */
  task(reader: string): number[] {
    return this.find('packs', '10 KB', reader, false)?.samples.map(({ subject }) => subject) ?? []
  }

  /** The unit in a page, median and 95th percentile in microseconds. */
  unit(subject: string, size: Size, twoByte = false): { median: number; p95: number } | undefined {
    const units = this.find(subject, size, 'read', twoByte)?.samples.map(({ unit }) => unit)
    return units && { median: median(units), p95: p95(units) }
  }

  /** How many things were found in a text, on average. */
  found(subject: string, size: Size, reader = 'read'): number | undefined {
    const samples = this.find(subject, size, reader, false)?.samples
    return samples && samples.reduce((total, { found }) => total + found, 0) / samples.length
  }

  /** How many samples the case with the fewest and the one with the most has. */
  counts(): readonly [number, number] {
    const counts = this.measured.map(({ samples }) => samples.length)
    return [Math.min(...counts), Math.max(...counts)]
  }

  private find(subject: string, size: Size, reader: string, twoByte: boolean): Measured | undefined {
    return this.measured.find(
      (one) => one.lane.subject.id === subject && one.size === size && one.reader === reader && one.twoByte === twoByte,
    )
  }
}
