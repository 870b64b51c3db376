import { useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import { SettingsView } from '../../components/settings/SettingsView'
import type { ProfileProblem } from '../../lib/hosts/read-profiles'
import { type SettingsChange, tell } from '../../lib/messages'
import { type Policy, readPolicy, readSettings, type Settings, watchSettings } from '../../lib/settings'
import { exportProfiles, importProfiles } from './profile-files'
import { useSites } from './use-sites'
import { titleOfRule } from './title-of-rule'

/** The settings as they are on this machine. Every change goes through the background, and comes back from storage. */
export function Options() {
  const [now, setNow] = useState<{ readonly settings: Settings; readonly policy: Policy }>()
  useEffect(() => {
    const gone = new AbortController()
    const read = async () => {
      const [settings, policy] = await Promise.all([readSettings(), readPolicy()])
      if (!gone.signal.aborted) setNow({ settings, policy })
    }
    void read()
    watchSettings(() => void read(), gone.signal)
    return () => gone.abort()
  }, [])
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    void titleOfRule().then(setTitles)
  }, [])

  const sites = useSites()
  const [importProblems, setImportProblems] = useState<readonly ProfileProblem[]>([])

  if (!now || !sites) return null
  const { settings, policy } = now
  const change = (change: SettingsChange) => void tell({ type: 'set-settings', change })
  return (
    <SettingsView
      role={settings.role}
      addresses={settings.addresses}
      domains={settings.domains}
      people={settings.people}
      muted={settings.muted.map((entry) => ({ ...entry, title: titles.get(entry.rule) ?? entry.rule }))}
      offSites={settings.offSites}
      granted={sites.granted}
      taught={sites.taught}
      importProblems={importProblems}
      ear={settings.ear}
      earIsLocked={policy.ear !== undefined}
      onEar={(ear) => change({ ear })}
      onRole={(role) => change({ role })}
      onAddresses={(addresses) => change({ addresses })}
      onDomains={(domains) => change({ domains })}
      onForget={(who) => void tell({ type: 'set-person', who, side: 'nobody' })}
      onUnmute={(rule, phrase) => void tell({ type: 'unmute-phrase', rule, phrase })}
      onSiteRemove={(pattern) => void browser.permissions.remove({ origins: [pattern] })}
      onTaughtRemove={(id) => void tell({ type: 'remove-profile', id })}
      onImport={(file) => void importProfiles(file).then(setImportProblems)}
      onExport={() => exportProfiles(sites.taught)}
      onSiteOn={(host) => void tell({ type: 'set-site', host, on: true })}
    />
  )
}
