import { Button } from '../ui/Button'
import { Switch } from '../ui/Switch'
import { HeardList } from './HeardList'
import { ListensFor } from './ListensFor'
import type { PopupProps } from './popup-props'
import { TeachRow } from './TeachRow'
import { WhoIsThis } from './WhoIsThis'
import './ListeningPanel.css'

/** A site that was granted: its switch, and below it what was heard on the page. One component for on and off, so that the switch keeps the focus. */
export function ListeningPanel(props: PopupProps) {
  const { site, paused, heard, strangers, notRead, onSite, onPause, onPerson, onTeach } = props
  const on = site.state === 'on'
  return (
    <>
      <section className="popup-site">
        <Switch on={on} onChange={onSite}>
          On for <strong>{site.name ?? site.host}</strong>
        </Switch>
        {on ? (
          <div className="popup-site__page">
            <output>{paused ? 'Paused until this page is reloaded.' : 'Listening on this page.'}</output>
            <Button label={`${paused ? 'Resume' : 'Pause'} on this page`} onPress={() => onPause(!paused)}>
              {paused ? 'Resume' : 'Pause'}
            </Button>
          </div>
        ) : (
          <p className="popup-site__off">Nothing on this site is read while it is off.</p>
        )}
      </section>
      {on && <Heard paused={paused} heard={heard} />}
      {on && !paused && strangers.length > 0 && <WhoIsThis strangers={strangers} onPerson={onPerson} />}
      {on && notRead !== undefined && <p className="popup-note">{notRead}</p>}
      {on && !paused && <TeachRow onTeach={onTeach} />}
      {on && <EarTrouble {...props} />}
    </>
  )
}

function EarTrouble({ earTrouble, isLogCopied, onCopyLog }: PopupProps) {
  if (earTrouble === undefined) return null
  return (
    <div className="popup-note">
      <p>The ear is not working, so Sideline listens for phrases only. {earTrouble}</p>
      <Button kind="quiet" onPress={onCopyLog}>
        Copy the log
      </Button>
      <output>{isLogCopied && 'Copied. It holds codes and times, and no text.'}</output>
    </div>
  )
}

function Heard({ paused, heard }: Pick<PopupProps, 'paused' | 'heard'>) {
  const present = heard.filter(({ count }) => count > 0)
  if (present.length > 0) return <HeardList heard={present} />
  return paused ? null : <ListensFor />
}
