import { useEffect, useState } from 'react'
import { SettingsView } from '../../components/settings/SettingsView'
import { type SettingsChange, tell } from '../../lib/messages'
import { readSettings, type Settings, watchSettings } from '../../lib/settings'
import { titleOfRule } from './title-of-rule'

/** The settings as they are on this machine. Every change goes through the background, and comes back from storage. */
export function Options() {
  const [now, setNow] = useState<Settings>()
  useEffect(() => {
    const gone = new AbortController()
    void readSettings().then(setNow)
    watchSettings(setNow, gone.signal)
    return () => gone.abort()
  }, [])
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    void titleOfRule().then(setTitles)
  }, [])

  if (!now) return null
  const change = (change: SettingsChange) => void tell({ type: 'set-settings', change })
  return (
    <SettingsView
      role={now.role}
      addresses={now.addresses}
      domains={now.domains}
      muted={now.muted.map((entry) => ({ ...entry, title: titles.get(entry.rule) ?? entry.rule }))}
      offSites={now.offSites}
      ear={now.ear}
      onEar={(ear) => change({ ear })}
      onRole={(role) => change({ role })}
      onAddresses={(addresses) => change({ addresses })}
      onDomains={(domains) => change({ domains })}
      onUnmute={(rule, phrase) => void tell({ type: 'unmute-phrase', rule, phrase })}
      onSiteOn={(host) => void tell({ type: 'set-site', host, on: true })}
    />
  )
}
