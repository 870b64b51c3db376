import { type Browser, browser } from 'wxt/browser'
import type { Profile } from '../../lib/hosts/profile'
import { type FrameReport, type PauseMessage, reportPort } from '../../lib/messages'
import { type Finding, mostQuotes } from '../../lib/signals/finding'
import type { PageMemory } from './coach'
import type { Session } from './session'

interface Reported {
  readonly sessions: ReadonlyMap<HTMLElement, Session>
  readonly profile: Profile
  readonly memory: PageMemory
  readonly pause: (paused: boolean) => void
}

/** Tells the popup what was heard in this frame, each time it opens, and pauses when it says so. Silent otherwise. */
export function answerPopup({ sessions, profile, memory, pause }: Reported, signal: AbortSignal): void {
  const report = (): FrameReport => {
    const all = [...sessions.values()]
    return {
      heard: listHeard(all.flatMap(({ heard }) => heard)),
      health: healthOf(profile, all),
      paused: memory.paused,
      unread: Math.max(0, ...all.map(({ unread }) => unread)),
      openBlanks: all.reduce((sum, session) => sum + session.openBlanks, 0),
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

function healthOf({ title, drafts }: Profile, sessions: readonly Session[]): string {
  const reading = sessions.some(({ surface }) => surface.kind === 'message')
  const compose = document.querySelector(drafts.map(({ selector }) => selector).join(', ')) !== null
  return `${title}: reading pane ${reading ? 'seen' : 'not seen'}, compose ${compose ? 'seen' : 'not seen'}`
}
