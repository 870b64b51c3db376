import { browser } from 'wxt/browser'
import type { EarFailure } from './ear/encoder/ear-error'

/** Something that went wrong, as a code from a short list: never words of a page, a file or an error. */
export type LogEvent =
  | { readonly event: 'ear'; readonly code: EarFailure }
  /** What the ear said is no longer kept: no room, no answer in time, anything else. */
  | { readonly event: 'cache'; readonly code: 'full' | 'late' | 'failed' }
  /** A value set by the company that is not one Sideline knows. */
  | { readonly event: 'policy'; readonly code: 'ear' | 'packs' | 'profiles' }

export type LogEntry = LogEvent & {
  /** When it last happened, milliseconds since the epoch. */
  readonly at: number
  /** How often it happened in a row. */
  readonly times: number
}

/** Entries that are kept. */
const most = 50

/** Where the background keeps the log: in `storage.session`, gone when the browser ends. */
export const logKey = 'log'

/** The log, oldest first. For the extension's own pages. */
export async function readLog(): Promise<readonly LogEntry[]> {
  const { [logKey]: log } = await browser.storage.session.get(logKey)
  return Array.isArray(log) ? (log as LogEntry[]) : []
}

/** The log with one more event in it: what happens again at once is counted, and the oldest make room. */
export function withEvent(log: readonly LogEntry[], event: LogEvent, at: number): readonly LogEntry[] {
  const last = log.at(-1)
  const isAgain = last?.event === event.event && last.code === event.code
  const entry: LogEntry = { ...event, at, times: isAgain ? last.times + 1 : 1 }
  return [...(isAgain ? log.slice(0, -1) : log), entry].slice(-most)
}

/** The log as text to hand on, a line each, with what is needed to make sense of it. */
export function logText(log: readonly LogEntry[]): string {
  const lines = log.map(({ event, code, at, times }) => `${new Date(at).toISOString()} ${event} ${code} ×${times}`)
  return [`Sideline ${browser.runtime.getManifest().version}, ${navigator.userAgent}`, ...lines].join('\n')
}
