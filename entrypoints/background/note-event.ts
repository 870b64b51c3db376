import { type LogEvent, withEvent } from '../../lib/log'
import { logItem } from './stored-items'

let last: Promise<unknown> = Promise.resolve()

/** Puts an event into the log, one after the other. A log that cannot be written is no reason for anything else to stop. */
export function noteEvent(event: LogEvent): Promise<void> {
  const next = last
    .then(async () => logItem.setValue(withEvent(await logItem.getValue(), event, Date.now())))
    .catch(() => undefined)
  last = next
  return next
}
