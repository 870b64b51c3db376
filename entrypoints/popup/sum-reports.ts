import type { FrameReport } from '../../lib/messages'
import { type HeardSignal, mostQuotes } from '../../lib/signals/finding'
import type { SignalId } from '../../lib/signals/signals'

export interface Summary {
  readonly heard: readonly HeardSignal[]
  readonly health: readonly string[]
  readonly paused: boolean
  readonly strangers: readonly string[]
  readonly notRead?: string
}

/** The frames of a page as one. */
export function sumReports(reports: readonly FrameReport[]): Summary {
  const sums = new Map<SignalId, HeardSignal>()
  for (const { signal, count, quotes } of reports.flatMap(({ heard }) => heard)) {
    const known = sums.get(signal) ?? { count: 0, quotes: [] }
    sums.set(signal, {
      signal,
      count: known.count + count,
      quotes: [...known.quotes, ...quotes].slice(0, mostQuotes),
    })
  }
  const unread = Math.max(0, ...reports.map((report) => report.unread))
  return {
    heard: [...sums.values()],
    strangers: [...new Set(reports.flatMap(({ strangers }) => strangers))],
    paused: reports.some(({ paused }) => paused),
    health: [...reports.map(({ health }) => health), ...blanksLine(reports)],
    ...(unread > 0 && { notRead: `The last ${unread.toLocaleString()} characters of a long text were not read.` }),
  }
}

function blanksLine(reports: readonly FrameReport[]): string[] {
  const open = reports.reduce((sum, { openBlanks }) => sum + openBlanks, 0)
  if (open === 0) return []
  return [open === 1 ? 'One blank in your draft is still open.' : `${open} blanks in your draft are still open.`]
}
