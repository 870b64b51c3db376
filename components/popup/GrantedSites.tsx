import { RowList } from '../ui/RowList'
import type { PopupProps } from './popup-props'
import './GrantedSites.css'

/** The sites that were turned on, folded away: each can be removed, so that the browser keeps Sideline out of it again. */
export function GrantedSites({ granted, onRemove }: Pick<PopupProps, 'granted' | 'onRemove'>) {
  if (granted.length === 0) return null
  return (
    <section className="popup-sites">
      <details>
        <summary className="popup-sites__summary">
          <h2 className="popup-sites__title" tabIndex={-1}>
            {granted.length === 1 ? 'One site turned on' : `${granted.length} sites turned on`}
          </h2>
        </summary>
        <RowList
          action="Remove"
          empty="None."
          rows={granted.map(({ pattern, host, name }) => ({
            key: pattern,
            name: name ?? host,
            content: (
              <>
                <p>{name ?? host}</p>
                {name !== undefined && <p className="ui-rows__quiet">{host}</p>}
              </>
            ),
            onPress: () => onRemove(pattern),
          }))}
        />
      </details>
    </section>
  )
}
