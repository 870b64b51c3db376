import { type Browser, browser } from 'wxt/browser'
import { type PageTexts, seesDrafts } from '../../lib/hosts/find-surfaces'
import { type FrameReport, type PauseMessage, reportPort } from '../../lib/messages'
import { type Finding, mostQuotes } from '../../lib/signals/finding'
import type { Coach } from './coach'
import type { Sessions } from './sessions'

interface Reported {
  readonly sessions: Sessions
  readonly coach: Coach
  readonly texts: () => PageTexts
  readonly pause: (paused: boolean) => void
}

/** Tells the popup what was heard in this frame, each time it opens, and pauses when it says so. Silent otherwise. */
export function answerPopup({ sessions, coach, texts, pause }: Reported, signal: AbortSignal): void {
  const report = (): FrameReport => {
    const all = [...sessions]
    const found = texts()
    return {
      heard: listHeard(all.flatMap(({ heard }) => heard)),
      health: healthOf(coach, found),
      paused: coach.memory.paused,
      unread: Math.max(0, ...all.map(({ unread }) => unread)),
      openBlanks: all.reduce((sum, session) => sum + session.openBlanks, 0),
      strangers: [...new Set([...found.strangers, ...coach.strangers])].slice(0, mostStrangers),
    }
  }
  const connect = (port: Browser.runtime.Port) => {
    if (port.name !== reportPort || port.sender?.id !== browser.runtime.id || port.sender.tab) return
    port.postMessage(report())
    port.onMessage.addListener((message: PauseMessage) => {
      if (message.type !== 'pause') return
      pause(message.paused)
      port.postMessage(report())
    })
  }
  browser.runtime.onConnect.addListener(connect)
  signal.addEventListener('abort', () => browser.runtime.onConnect?.removeListener(connect), { once: true })
}

/** The popup asks about a few at a time. */
const mostStrangers = 5

/** A sentence is told by its beginning: the popup has one line for it. */
const longestQuote = 140

function listHeard(findings: readonly Finding[]): FrameReport['heard'] {
  const signals = [...new Set(findings.map(({ signal }) => signal))]
  return signals.map((signal) => {
    const found = findings.filter((finding) => finding.signal === signal)
    return {
      signal,
      count: found.length,
      quotes: found.slice(0, mostQuotes).map(({ text }) => text.slice(0, longestQuote)),
    }
  })
}

function healthOf({ profile, generic }: Coach, { seen, fellBack }: PageTexts): string {
  if (fellBack) return `${profile.title} looks new to Sideline, so it is read like any other page`
  const saying = (isSeen: boolean) => (isSeen ? 'seen' : 'not seen')
  return `${profile.title}: reading pane ${saying(seen)}, compose ${saying(seesDrafts(document, profile, generic))}`
}
