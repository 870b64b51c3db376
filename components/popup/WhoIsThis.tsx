import { Button } from '../ui/Button'
import type { PopupProps } from './popup-props'
import './WhoIsThis.css'

/** Asks whose side somebody is on whose words are not judged before that is known: one press each, and it is remembered. */
export function WhoIsThis({ strangers, onPerson }: Pick<PopupProps, 'strangers' | 'onPerson'>) {
  return (
    <section className="popup-who">
      <h2 className="popup-who__title">Who is this?</h2>
      <ul className="popup-who__list">
        {strangers.map((who) => (
          <li key={who} className="popup-who__row">
            <span className="popup-who__name">{who}</span>
            <Button label={`Ours: ${who}`} onPress={() => onPerson(who, 'mine')}>
              Ours
            </Button>
            <Button label={`Theirs: ${who}`} onPress={() => onPerson(who, 'theirs')}>
              Theirs
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
