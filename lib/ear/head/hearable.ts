import { type SignalId, signalOf, type Surface } from '../../signals/signals'

/** Whether a signal can be heard on a surface: on a rep's notes it is happy ears, which is heard nowhere else. */
export function isHearable(signal: SignalId, surface: Surface): boolean {
  if (signalOf(signal).voice !== 'rep') return true
  return (signal === 'happy-ears') === (surface === 'note')
}
