import type { ReactNode } from 'react'
import './Button.css'

export interface ButtonProps {
  readonly children: ReactNode
  /** `primary`: the one thing to do here · `plain`: the default · `quiet`: beside other things, without a frame. */
  readonly kind?: 'primary' | 'plain' | 'quiet'
  /** The full name for who cannot see what is around it; begins with the visible words. */
  readonly label?: string
  /** Left out in a form's own button, which submits. */
  readonly onPress?: () => void
}

/** A button. Without `onPress` it submits the form it stands in. */
export function Button({ children, kind = 'plain', label, onPress }: ButtonProps) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      className={`ui-button ui-button--${kind}`}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
