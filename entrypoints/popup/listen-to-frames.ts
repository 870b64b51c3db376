import { browser } from 'wxt/browser'
import { type FrameReport, type PauseMessage, reportPort } from '../../lib/messages'

export interface Frames {
  /** The newest report of each frame. */
  readonly reports: readonly FrameReport[]
  /** Whether every frame that is there has had the time to answer. */
  readonly settled: boolean
  pause(paused: boolean): void
}

/** Opens one port to all frames of a tab and passes on what they report, until the returned function is called. */
export function listenToFrames(tabId: number, changed: (frames: Frames) => void): () => void {
  const port = browser.tabs.connect(tabId, { name: reportPort })
  let reports: readonly FrameReport[] = []
  let settled = false
  const pause = (paused: boolean) => {
    reports = [] // every frame answers again
    port.postMessage({ type: 'pause', paused } satisfies PauseMessage)
  }
  const tell = () => changed({ reports, settled, pause })
  port.onMessage.addListener((report: FrameReport) => {
    reports = [...reports, report]
    settled = true
    tell()
  })
  port.onDisconnect.addListener(() => {
    settled = true // nobody of ours is in that tab
    tell()
  })
  return () => port.disconnect()
}
