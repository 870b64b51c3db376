import { Button } from '../ui/Button'
import type { PopupProps } from './popup-props'
import './PopupMessage.css'

/** What the popup says where Sideline is not running: why, and the one thing to do about it, where there is one. */
export function PopupMessage({ site, onGrant }: Pick<PopupProps, 'site' | 'onGrant'>) {
  if (site.state === 'not-granted')
    return (
      <div className="popup-message">
        {site.name !== undefined && (
          <p className="popup-message__lead">
            {site.name} <span className="popup-message__host">{site.host}</span>
          </p>
        )}
        <p>Once on, Sideline reads the text on this site, what you write and what you are sent, to coach you on it.</p>
        <Button kind="primary" onPress={onGrant}>
          Turn on for {site.name ?? site.host}
        </Button>
      </div>
    )
  if (site.state === 'unreachable')
    return (
      <div className="popup-message">
        <p className="popup-message__lead">Reload this page to start Sideline here.</p>
        <p className="popup-message__why">It was open before Sideline was. Save what you are writing first.</p>
      </div>
    )
  return (
    <div className="popup-message">
      <p className="popup-message__lead">Sideline cannot run on this page.</p>
      <p className="popup-message__why">
        The browser keeps its own pages closed to extensions. Open a page of your mail or CRM.
      </p>
    </div>
  )
}
