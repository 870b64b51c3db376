import { useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import { grantedSites } from '../../lib/granted-sites'
import type { PopupProps } from '../../components/popup/popup-props'
import { PopupView } from '../../components/popup/PopupView'
import { readEarTrouble } from '../../lib/ear-trouble'
import { withNames } from '../../lib/hosts/site-name'
import { logText, readLog } from '../../lib/log'
import { tell } from '../../lib/messages'
import { readProfileHeads } from '../../lib/published'
import { currentSite, type Site } from './current-site'
import { listenToFrames, type Frames } from './listen-to-frames'
import { sumReports } from './sum-reports'

/** The popup of the tab it was opened on. Closing it ends everything it started. */
export function Popup() {
  const [site, setSite] = useState<Site>()
  const [frames, setFrames] = useState<Frames>()
  const [granted, setGranted] = useState<PopupProps['granted']>([])
  const [earTrouble, setEarTrouble] = useState('')
  const [isLogCopied, setIsLogCopied] = useState(false)
  const [answered, setAnswered] = useState<readonly string[]>([])
  const [visit, setVisit] = useState(0)
  const visitAgain = () => setVisit((count) => count + 1)

  useEffect(() => void readEarTrouble().then(setEarTrouble), [])

  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    const look = async () => {
      const [found, sites, heads] = await Promise.all([currentSite(), grantedSites(), readProfileHeads()])
      if (gone) return
      setSite(found)
      setGranted(withNames(sites, heads))
      if (found.tabId !== undefined && found.state === 'on') stop = listenToFrames(found.tabId, setFrames)
      else setFrames(undefined)
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
  const setOn = (on: boolean) => void tell({ type: 'set-site', host: site.host, on }).then(visitAgain)
  const silent = site.state === 'on' && frames?.settled === true && frames.reports.length === 0
  return (
    <PopupView
      site={{ host: site.host, ...(site.name && { name: site.name }), state: silent ? 'unreachable' : site.state }}
      heard={heard}
      health={health}
      paused={paused}
      strangers={strangers.filter((who) => !answered.includes(who))}
      granted={granted}
      {...(notRead && { notRead })}
      {...(earTrouble && { earTrouble })}
      isLogCopied={isLogCopied}
      onCopyLog={() => void copyLog().then(setIsLogCopied)}
      onGrant={() => void browser.permissions.request({ origins: [site.pattern] }).then((yes) => yes && setOn(true))}
      onRemove={(pattern) => void browser.permissions.remove({ origins: [pattern] }).then(visitAgain)}
      onTeach={() => void teach(site)}
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

/** Puts the teacher into the page and makes way for it. */
async function teach({ tabId }: Site): Promise<void> {
  if (tabId !== undefined && (await tell({ type: 'teach', tabId }))) window.close()
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
