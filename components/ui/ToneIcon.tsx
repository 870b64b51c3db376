import type { Tone } from '../../lib/signals/signals'
import { toneShapes } from '../../lib/signals/tone-shapes'
import './ToneIcon.css'

/** The sign of a tone, 24 px: a shape of its own each, so that colour is never alone. Hidden from a reader's voice: name it beside it. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  return (
    <svg
      className={`ui-tone-icon ui-tone-icon--${tone}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={toneShapes[tone]} />
    </svg>
  )
}
