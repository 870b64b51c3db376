import { useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import { PopupView } from '../../components/popup/PopupView'
import { readEarTrouble } from '../../lib/ear-trouble'
import { logText, readLog } from '../../lib/log'
import { tell } from '../../lib/messages'
import { currentSite, type Site } from './current-site'
import { listenToFrames, type Frames } from './listen-to-frames'
import { sumReports } from './sum-reports'

/** The popup of the tab it was opened on. Closing it ends everything it started. */
export function Popup() {
  const [site, setSite] = useState<Site>()
  const [frames, setFrames] = useState<Frames>()
  const [earTrouble, setEarTrouble] = useState('')
  const [isLogCopied, setIsLogCopied] = useState(false)
  const [answered, setAnswered] = useState<readonly string[]>([])
  const [visit, setVisit] = useState(0)

  useEffect(() => void readEarTrouble().then(setEarTrouble), [])

  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    const look = async () => {
      const found = await currentSite()
      if (gone) return
      setSite(found)
      if (found.tabId !== undefined && found.state === 'on') stop = listenToFrames(found.tabId, setFrames)
    }
    void look()
    return () => {
      gone = true
      stop?.()
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another visit asks again
  }, [visit])

  if (!site) return null
  const { heard, health, paused, strangers, notRead } = sumReports(frames?.reports ?? [])
  const setOn = (on: boolean) =>
    void tell({ type: 'set-site', host: site.host, on }).then(() => setVisit((count) => count + 1))
  const silent = site.state === 'on' && frames?.settled === true && frames.reports.length === 0
  return (
    <PopupView
      site={{ host: site.host, state: silent ? 'unreachable' : site.state }}
      heard={heard}
      health={health}
      paused={paused}
      strangers={strangers.filter((who) => !answered.includes(who))}
      {...(notRead && { notRead })}
      {...(earTrouble && { earTrouble })}
      isLogCopied={isLogCopied}
      onCopyLog={() => void copyLog().then(setIsLogCopied)}
      onGrant={() => void browser.permissions.request({ origins: [site.pattern] }).then((yes) => yes && setOn(true))}
      onSite={setOn}
      onPerson={(who, side) => {
        setAnswered([...answered, who])
        void tell({ type: 'set-person', who, side })
      }}
      onPause={(paused) => frames?.pause(paused)}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
    />
  )
}

/** Puts the log on the clipboard; false when the browser refused. */
async function copyLog(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(logText(await readLog()))
    return true
  } catch {
    return false
  }
}
