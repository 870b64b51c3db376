import { boundTable } from './bound-table'
import { short } from './short'
import { median, p95 } from './statistics'

/** What was measured in the page. Times in ms, heap in MB. */
export interface PageRun {
  /** How often our script ran in ten idle seconds, in the page or behind it. */
  readonly idle: number
  readonly typing: {
    readonly words: number
    /** Of each key: our script. */
    readonly keys: readonly number[]
    /** From the key that completes a phrase to its underline. */
    readonly frames: readonly number[]
    /** The longest stretch of our script. */
    readonly longest: number
  }
  /** The page's task time with Sideline and without, each time anew. */
  readonly scrolling: { readonly with: readonly number[]; readonly without: readonly number[] }
  /** What the heap grew by, with Sideline and without. */
  readonly compose: { readonly with: number; readonly without: number }
  readonly browser: string
  readonly load: { readonly before: number; readonly after: number }
  readonly date: Date
}

/** The report on what Sideline costs a page, as Markdown. */
export function pageReportOf({ idle, typing, scrolling, compose, browser, load, date }: PageRun): string {
  const added = (median(scrolling.with) / median(scrolling.without) - 1) * 100
  return [
    '# What Sideline costs a page',
    '',
    `${date.toISOString().slice(0, 10)}, Chromium ${browser}, load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} behind. Made by \`npm run bench:page\`,`,
    'in the built extension. Our script is what the browser’s trace counts as run from the extension, with the microtasks behind it.',
    'The rest compares the same page under a host where Sideline may read and under one where it may not.',
    '',
    ...boundTable([
      { wanted: 'our script in an idle inbox, times in 10 s', most: 0, is: idle, unit: '' },
      {
        wanted: `our script in the page for a key in a draft of ${typing.words} words, p95`,
        most: 2,
        is: p95(typing.keys),
        unit: ' ms',
      },
      { wanted: 'frames from a key to its underline, at most', most: 2, is: Math.max(...typing.frames), unit: '' },
      { wanted: 'the longest stretch of our script while typing', most: 50, is: typing.longest, unit: ' ms' },
      { wanted: '200 messages scrolled through: added to the page’s task time', most: 5, is: added, unit: ' %' },
      {
        wanted: '100 compose windows opened and closed: added to the heap',
        most: 2,
        is: compose.with - compose.without,
        unit: ' MB',
      },
    ]),
    '',
    `- A key: median ${short(median(typing.keys))} ms of our script over ${typing.keys.length} keys, at most ${short(Math.max(...typing.keys))} ms.`,
    `- Scrolling: ${list(scrolling.with)} ms of tasks with Sideline, ${list(scrolling.without)} ms without.`,
    `- Heap behind the compose windows: ${short(compose.with)} MB more with Sideline, ${short(compose.without)} MB more without.`,
    '',
  ].join('\n')
}

function list(values: readonly number[]): string {
  return values.map(short).join(', ')
}
