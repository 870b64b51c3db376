import { type Browser, browser } from 'wxt/browser'
import type { Profile } from '../../lib/hosts/profile'
import { type FrameReport, type PauseMessage, reportPort } from '../../lib/messages'
import type { SignalId } from '../../lib/signals/signals'
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
      heard: countHeard(all),
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

function countHeard(sessions: readonly Session[]): FrameReport['heard'] {
  const counts = new Map<SignalId, number>()
  for (const { heard } of sessions) for (const { signal } of heard) counts.set(signal, (counts.get(signal) ?? 0) + 1)
  return [...counts].map(([signal, count]) => ({ signal, count }))
}

function healthOf({ title, drafts }: Profile, sessions: readonly Session[]): string {
  const reading = sessions.some(({ surface }) => surface.kind === 'message')
  const compose = document.querySelector(drafts.map(({ selector }) => selector).join(', ')) !== null
  return `${title}: reading pane ${reading ? 'seen' : 'not seen'}, compose ${compose ? 'seen' : 'not seen'}`
}
