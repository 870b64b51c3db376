import { useId } from 'react'
import type { Profile } from '../../lib/hosts/profile'
import type { ProfileProblem } from '../../lib/hosts/read-profiles'
import { Button } from '../ui/Button'
import { RowSection } from './RowSection'
import './TaughtPages.css'

export interface TaughtPagesProps {
  /** The user's own profiles, each id once. */
  readonly taught: readonly Profile[]
  /** What was wrong with the file that was read last: each profile that was not taken, and why. */
  readonly importProblems: readonly ProfileProblem[]
  readonly onTaughtRemove: (id: string) => void
  readonly onImport: (file: File) => void
  readonly onExport: () => void
}

/** What was taught of pages: to remove, to hand on as a file, and to take from one. */
export function TaughtPages({ taught, importProblems, onTaughtRemove, onImport, onExport }: TaughtPagesProps) {
  const field = useId()
  return (
    <RowSection
      title="Pages you taught"
      about="Where Sideline finds messages and your drafts. These come before what it knows by itself."
      items={taught}
      keyOf={({ id }) => id}
      nameOf={({ title }) => title}
      moreOf={({ hosts, title }) => (hosts.join() === title ? undefined : hosts.join(', '))}
      action="Remove"
      onPress={({ id }) => onTaughtRemove(id)}
      empty="None. Choose “Teach this page” in the toolbar popup."
    >
      <div className="settings-taught__file">
        <label className="settings-taught__label" htmlFor={field}>
          Load from a file
        </label>
        <input
          id={field}
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) onImport(file)
            target.value = '' // the same file may be chosen again
          }}
        />
        {taught.length > 0 && <Button onPress={onExport}>Save to a file</Button>}
      </div>
      {importProblems.length > 0 && (
        <div role="alert">
          {importProblems.map(({ name, reasons }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two may have one name
            <p key={index} className="settings-taught__problem">
              {name} was not taken: {reasons.join('; ')}.
            </p>
          ))}
        </div>
      )}
    </RowSection>
  )
}
