import type { Hearing } from '../../../lib/hear/hearing'
import { Listener } from '../../../lib/hear/listener'
import type { Surface } from '../../../lib/signals/signals'
import type { Read } from './subject'

/** How a draft is heard while it is typed. Of all that is measured only this knows how Sideline does it. */
export function keystrokeReader(hearing: Hearing, surface: Surface): Read {
  const listener = new Listener(hearing, surface)
  const { signal } = new AbortController()
  return async (text) => (await listener.read(text, signal))?.findings.length ?? 0
}
