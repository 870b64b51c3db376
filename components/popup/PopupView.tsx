import { Button } from '../ui/Button'
import { Mark } from '../ui/Mark'
import { GrantedSites } from './GrantedSites'
import { ListeningPanel } from './ListeningPanel'
import { PopupMessage } from './PopupMessage'
import type { PopupProps } from './popup-props'
import '../ui/base.css'
import './PopupView.css'

/** The toolbar popup: this site and this page, and nothing else. Keeps no state of its own: it shows what it is given. */
export function PopupView(props: PopupProps) {
  const { state } = props.site
  return (
    <div className="popup">
      <header className="popup__head">
        <Mark size={20} />
        <h1 className="popup__name">Sideline</h1>
        <Button kind="quiet" onPress={props.onOpenSettings}>
          Settings
        </Button>
      </header>
      <main>
        {state === 'on' || state === 'off' ? <ListeningPanel {...props} /> : <PopupMessage {...props} />}
        <GrantedSites granted={props.granted} onRemove={props.onRemove} />
      </main>
      <footer className="popup__foot">
        {[...new Set(props.health)].map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>Nothing leaves this computer.</p>
      </footer>
    </div>
  )
}
