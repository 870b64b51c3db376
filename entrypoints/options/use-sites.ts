import { useEffect, useState } from 'react'
import type { SettingsProps } from '../../components/settings/SettingsView'
import { grantedSites, watchGranted } from '../../lib/granted-sites'
import { withNames } from '../../lib/hosts/site-name'
import { readOwnProfiles, readProfileHeads, watchOwnProfiles } from '../../lib/published'

/** The sites that are on and the pages that were taught, as they are now and whenever they change. */
export function useSites(): Pick<SettingsProps, 'granted' | 'taught'> | undefined {
  const [now, setNow] = useState<Pick<SettingsProps, 'granted' | 'taught'>>()
  useEffect(() => {
    const gone = new AbortController()
    const read = async () => {
      const [sites, heads, taught] = await Promise.all([grantedSites(), readProfileHeads(), readOwnProfiles()])
      if (!gone.signal.aborted) setNow({ granted: withNames(sites, heads), taught })
    }
    void read()
    watchGranted(() => void read(), gone.signal)
    watchOwnProfiles(() => void read(), gone.signal)
    return () => gone.abort()
  }, [])
  return now
}
