import { type MomentKind, tell } from '../../lib/messages'
import { randomId } from '../../lib/random-id'
import type { Finding } from '../../lib/signals/finding'

/** Tells the background what became of a finding. Nothing but the marked words leaves the page. */
export function noteMoment(kind: MomentKind, { signal, rule, text }: Finding): void {
  void tell({ type: 'moment', id: randomId(), kind, signal, rule, phrase: text.slice(0, 300) })
}
