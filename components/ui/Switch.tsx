import type { ReactNode } from 'react'
import './Switch.css'

export interface SwitchProps {
  /** What is on when it is on; the same words in both positions. */
  readonly children: ReactNode
  readonly on: boolean
  /** It shows how it stands, and cannot be pressed. */
  readonly isLocked?: boolean
  readonly onChange: (on: boolean) => void
}

/** A row that is one switch: the words at the start, the track at the end, all of it pressable. */
export function Switch({ children, on, isLocked = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      disabled={isLocked}
      className="ui-switch"
      onClick={() => onChange(!on)}
    >
      <span className="ui-switch__label">{children}</span>
      <span className="ui-switch__track" aria-hidden="true">
        <span className="ui-switch__thumb" />
      </span>
    </button>
  )
}
