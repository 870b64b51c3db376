import type { ReactNode } from 'react'
import type { Tone } from '../../lib/signals/signals'
import './ToneIcon.css'

const shapes: Record<Tone, ReactNode> = {
  nice: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <circle cx="8" cy="8" r="1.5" fill="currentColor" stroke="none" />
    </>
  ),
  lead: <path d="M3 13V8.5a3 3 0 0 1 3-3h7M9.75 2.25 13 5.5 9.75 8.75" />,
  telling: <path d="M3.5 2.75h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H8l-3 2.75v-2.75H3.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z" />,
  evidence: <path d="m2.75 8.75 3.5 3.5 7-8.25" />,
}

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
      {shapes[tone]}
    </svg>
  )
}
