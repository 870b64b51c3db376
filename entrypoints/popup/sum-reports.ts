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
    health: reports.map(({ health }) => health),
    paused: reports.some(({ paused }) => paused),
    ...(unread > 0 && { notRead: `The last ${unread.toLocaleString()} characters of a long text were not read.` }),
  }
}
