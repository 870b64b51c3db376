import { type MomentKind, tell } from '../../lib/messages'
import type { Finding } from '../../lib/signals/finding'

/** Tells the background what became of a finding. Nothing but the marked words leaves the page. */
export function noteMoment(kind: MomentKind, { signal, rule, text }: Finding): void {
  void tell({ type: 'moment', id: randomId(), kind, signal, rule, phrase: text.slice(0, 300) })
}

/** `crypto.randomUUID` is missing on pages without TLS. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return value.toString(16).padStart(2, '0')
  }).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
