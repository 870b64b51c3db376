import type { Figures } from './figures'
import { median } from './statistics'
import type { weigh } from './weight'

/** What is wanted, and what was measured. */
export interface Bound {
  readonly wanted: string
  readonly most: number
  /** `undefined` where it was not measured: that is no met bound. */
  readonly is: number | undefined
  readonly unit: string
}

/** All bounds, in the order of the report. */
export function bounds(figures: Figures, weight: Awaited<ReturnType<typeof weigh>>): readonly Bound[] {
  const time = (size: '10 KB' | '1 MB', twoByte = false) => figures.time('rep', size, { twoByte })
  const gaps = (reader: string) => figures.time('gaps', '10 KB', { reader })
  const packs = weight.packs.reduce((total, { bytes }) => total + bytes, 0)
  const perByte = over(time('1 MB'), time('10 KB'))
  return [
    { wanted: 'a new draft of 10 KB, rep, over the unit', most: 4.5, is: figures.ratio('rep', '10 KB'), unit: '×' },
    {
      wanted: 'one keystroke in it, over the unit on the whole of it',
      most: 0.25,
      is: figures.ratio('rep', '10 KB', { reader: 'keystroke' }),
      unit: '×',
    },
    {
      wanted: '10 000 gap phrases, 10 KB, over the unit',
      most: 6,
      is: figures.ratio('gaps', '10 KB', { reader: '10000' }),
      unit: '×',
    },
    { wanted: '10 000 gap phrases over 10 of them', most: 2, is: over(gaps('10000'), gaps('10')), unit: '×' },
    {
      wanted: 'two bytes a character over one, 10 KB, rep',
      most: 1.3,
      is: over(time('10 KB', true), time('10 KB')),
      unit: '×',
    },
    { wanted: '1 MB over 10 KB, per byte, rep', most: 1.2, is: perByte && perByte / 100, unit: '×' },
    { wanted: 'compiling all packs', most: 20, is: median(figures.task('compile')) / 1_000, unit: ' ms' },
    {
      wanted: 'engine and compiled packs of all voices, gzipped',
      most: 20,
      is: (weight.engine + packs) / 1_000,
      unit: ' kB',
    },
  ]
}

function over(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b
}
