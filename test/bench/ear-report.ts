import type { Bound } from './bounds'
import { boundTable } from './bound-table'
import { short } from './short'
import { median } from './statistics'

/** Tasks of 50 ms and more, as the browser tells a page of them: how long each took, in ms. */
export type LongTasks = readonly number[]

/** What was measured of the ear. Times in ms, memory in MB. */
export interface EarRun {
  /** The first answer where there was no ear, each time anew. */
  readonly firsts: readonly number[]
  /** Of one sentence, in messages of 64, which the encoder reads in batches of 16. */
  readonly sentences: readonly number[]
  /** 16 sentences that are as long as is read. */
  readonly longest: number
  readonly thread: {
    readonly messages: number
    readonly sentences: number
    /** From the page's load to the last verdict, the start of the ear included. */
    readonly time: number
    /** In the page: from the moment the ear's document opened, before that, and in the same page with the ear switched off. */
    readonly during: LongTasks
    readonly before: LongTasks
    readonly without: LongTasks
  }
  /** What the extension's process has for itself: before the ear, behind the thread, behind the longest sentences. */
  readonly memory: { readonly without: number; readonly thread: number; readonly most: number }
  readonly browser: string
  readonly load: { readonly before: number; readonly after: number }
  readonly date: Date
}

/** The report on the ear, as Markdown. */
export function earReportOf(run: EarRun): string {
  const { firsts, sentences, longest, thread, memory, browser, load, date } = run
  return [
    '# What the ear costs',
    '',
    `${date.toISOString().slice(0, 10)}, Chromium ${browser}, load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} behind. Made by \`npm run bench:ear\`,`,
    'in the built extension, on authored sentences that it had not heard before.',
    '',
    ...boundTable(earBounds(run)),
    '',
    `- First answers, each with the ear’s document closed before: ${list(firsts)} ms.`,
    `- A sentence, in messages of 64 to an ear that has started: ${list(sentences)} ms.`,
    `- 16 sentences as long as is read (1 000 characters): ${short(longest)} ms.`,
    `- Memory of the extension’s process, without what it shares: ${memory.thread} MB behind the thread, ${memory.most} MB behind the longest`,
    `  sentences; ${memory.without} MB before the ear started.`,
    `- The thread has ${thread.messages} messages with ${thread.sentences} sentences, all of a prospect and all in view; its time runs from the page’s load.`,
    `- Long tasks in that page: ${tasks(thread.before)} before the ear’s document opened, ${tasks(thread.during)} from then to the last verdict; ${tasks(thread.without)}`,
    '  in the same page with the ear switched off.',
    '',
  ].join('\n')
}

function earBounds({ firsts, sentences, thread, memory }: EarRun): readonly Bound[] {
  return [
    { wanted: 'a sentence, in batches of 16', most: 15, is: median(sentences), unit: ' ms' },
    { wanted: 'the first answer after the first need', most: 1_500, is: median(firsts), unit: ' ms' },
    {
      wanted: 'memory of the extension’s process with the ear’s document',
      most: 250,
      is: Math.max(memory.thread, memory.most),
      unit: ' MB',
    },
    {
      wanted: `${thread.sentences} sentences of a thread, in the background`,
      most: 5_000,
      is: thread.time,
      unit: ' ms',
    },
    { wanted: 'long tasks in the page meanwhile', most: 0, is: thread.during.length, unit: '' },
  ]
}

function tasks(durations: LongTasks): string {
  return durations.length === 0 ? 'none' : `${durations.length} (${list(durations)} ms)`
}

function list(values: readonly number[]): string {
  return values.map(short).join(', ')
}
