import { meanings } from '../../lib/signals/meanings'
import { rankOf, signalOf, type Voice } from '../../lib/signals/signals'
import { ToneIcon } from '../ui/ToneIcon'
import type { PopupProps } from './popup-props'
import './HeardList.css'

const voices: readonly { readonly voice: Voice; readonly words: string }[] = [
  { voice: 'prospect', words: 'From them' },
  { voice: 'rep', words: 'From you' },
  { voice: 'manager', words: 'When coaching' },
]

/** What was heard, by who said it, what matters most first; a row opens to say what its signal means. Takes counts above 0. */
export function HeardList({ heard }: Pick<PopupProps, 'heard'>) {
  const ranked = heard.toSorted((a, b) => rankOf(a.signal) - rankOf(b.signal))
  return (
    <section className="popup-heard popup-heard--scroll">
      <h2 className="popup-heard__title">Heard on this page</h2>
      {voices.map(({ voice, words }) => {
        const theirs = ranked.filter(({ signal }) => signalOf(signal).voice === voice)
        if (theirs.length === 0) return null
        return (
          <section key={voice} className="popup-heard__group">
            <h3 className="popup-heard__voice">{words}</h3>
            <ul>
              {theirs.map((item) => (
                <HeardItem key={item.signal} {...item} />
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

function HeardItem({ signal, count, quotes }: PopupProps['heard'][number]) {
  const { title, tone } = signalOf(signal)
  return (
    <li>
      <details>
        <summary className="popup-heard__row popup-heard__row--opens">
          <ToneIcon tone={tone} />
          <span className="popup-heard__signal">{title}</span>
          <span className="popup-heard__count">
            <span aria-hidden="true">{count}</span>
            <span className="ui-unseen">, {count === 1 ? 'once' : `${count} times`}</span>
          </span>
          <svg className="popup-heard__chevron" viewBox="0 0 12 12" aria-hidden="true">
            <path
              d="m4.5 2.5 3.5 3.5-3.5 3.5"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
              strokeLinecap="round"
            />
          </svg>
        </summary>
        <p className="popup-heard__meaning">{meanings[signal]}</p>
        <ul className="popup-heard__quotes">
          {quotes.map((quote, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same words may be said twice
            <li key={index} className="popup-heard__quote">
              {quote}
            </li>
          ))}
          {count > quotes.length && <li className="popup-heard__more">and {count - quotes.length} more</li>}
        </ul>
      </details>
    </li>
  )
}
