import type { Tone } from '../../lib/signals/signals'
import { ToneIcon } from '../ui/ToneIcon'
import './HeardList.css'

const habits: readonly { readonly tone: Tone; readonly words: string }[] = [
  { tone: 'nice', words: 'Kind words from them, and no commitment' },
  { tone: 'lead', words: 'The lead given away or pushed, by you' },
  { tone: 'telling', words: 'Telling instead of asking, when coaching' },
]

/** A page on which nothing was heard: says so, and what would have been. */
export function ListensFor() {
  return (
    <section className="popup-heard">
      <h2 className="popup-heard__title">Nothing heard on this page so far</h2>
      <p className="popup-heard__hint">Sideline listens for three habits, and keeps quiet when in doubt:</p>
      <ul>
        {habits.map(({ tone, words }) => (
          <li key={tone} className="popup-heard__row">
            <ToneIcon tone={tone} />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
