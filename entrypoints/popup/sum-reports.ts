import type { FrameReport } from '../../lib/messages'
import type { SignalId } from '../../lib/signals/signals'

export interface Summary {
  readonly heard: readonly { readonly signal: SignalId; readonly count: number }[]
  readonly health: readonly string[]
  readonly paused: boolean
  readonly notRead?: string
}

/** The frames of a page as one. */
export function sumReports(reports: readonly FrameReport[]): Summary {
  const counts = new Map<SignalId, number>()
  for (const { heard } of reports) {
    for (const { signal, count } of heard) counts.set(signal, (counts.get(signal) ?? 0) + count)
  }
  const unread = Math.max(0, ...reports.map((report) => report.unread))
  return {
    heard: [...counts].map(([signal, count]) => ({ signal, count })),
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
