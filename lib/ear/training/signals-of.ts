import { type SignalId, signals, type Voice } from '../../signals/signals'

/** The signals of a voice, in the order of a head's outputs. */
export function signalsOf(voice: Voice): SignalId[] {
  return signals.filter((signal) => signal.voice === voice).map(({ id }) => id)
}
