import { useId, useRef, useState, type SubmitEvent } from 'react'
import { Button } from '../ui/Button'
import type { Reading } from './own-identities'
import './ListEditor.css'

export interface ListEditorProps {
  /** One of them, in the singular, as in "Add an …": "address". */
  readonly noun: string
  readonly list: readonly string[]
  readonly placeholder: string
  readonly autoComplete: 'email' | 'off'
  /** Reads what was typed into the list, or says what is wrong with it. */
  readonly read: (typed: string, have: readonly string[]) => Reading
  /** Called with the whole list when it changes. */
  readonly onList: (list: readonly string[]) => void
}

/** A short list: chips to take away, a field to add one or several. What could not be read stays in the field, with the reason under it. */
export function ListEditor({ noun, list, placeholder, autoComplete, read, onList }: ListEditorProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()

  function add(event: SubmitEvent) {
    event.preventDefault()
    const reading = read(typed, list)
    setTyped(reading.left)
    setProblem(reading.problem)
    if (reading.list.length > list.length) onList(reading.list)
    field.current?.focus()
  }

  function remove(entry: string) {
    onList(list.filter((other) => other !== entry))
    field.current?.focus()
  }

  return (
    <form noValidate onSubmit={add}>
      {list.length > 0 && (
        <ul className="settings-list__chips">
          {list.map((entry) => (
            <li key={entry} className="settings-list__chip">
              <span className="settings-list__entry">{entry}</span>
              <button
                type="button"
                className="settings-list__remove"
                aria-label={`Remove ${entry}`}
                onClick={() => remove(entry)}
              >
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                  <path d="m3 3 6 6M9 3 3 9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <label htmlFor={id} className="settings-list__label">
        Add {/^[aeiou]/u.test(noun) ? 'an' : 'a'} {noun}
      </label>
      <div className="settings-list__row">
        <input
          ref={field}
          id={id}
          className="settings-list__field"
          value={typed}
          placeholder={placeholder}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => {
            setTyped(event.target.value)
            setProblem(undefined)
          }}
        />
        <Button label={`Add ${noun}`}>Add</Button>
      </div>
      <p id={`${id}-problem`} role="alert" className="settings-list__problem">
        {problem}
      </p>
    </form>
  )
}
