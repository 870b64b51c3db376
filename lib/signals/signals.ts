/** Who may have said it. Nothing is judged before its voice is known. */
export const voices = ['prospect', 'rep', 'manager'] as const

export type Voice = (typeof voices)[number]

/** Where it was said. */
export type Surface = 'message' | 'transcript' | 'note' | 'draft' | 'coaching'

/**
 * How a signal looks and behaves:
 * `nice` kind words without commitment · `lead` the lead given away or pushed ·
 * `telling` telling instead of asking · `evidence` commitment, shown and never corrected.
 */
export type Tone = 'nice' | 'lead' | 'telling' | 'evidence'

export interface Signal {
  readonly id: string
  readonly voice: Voice
  /** Plain words for the head of a card. */
  readonly title: string
  readonly tone: Tone
}

const nice = { voice: 'prospect', tone: 'nice' } as const
const evidence = { voice: 'prospect', tone: 'evidence' } as const
const lead = { voice: 'rep', tone: 'lead' } as const
const telling = { voice: 'manager', tone: 'telling' } as const

/** The vocabulary: every signal, within each voice the one that matters most first. */
export const signals = [
  { ...evidence, id: 'firm-commitment', title: 'A commitment' },
  { ...evidence, id: 'compelling-reason', title: 'A reason to change' },
  { ...nice, id: 'stall', title: 'Puts it off' },
  { ...nice, id: 'gatekeeping', title: 'Keeps the deciders away' },
  { ...nice, id: 'status-quo', title: 'Content as things are' },
  { ...nice, id: 'price-shopping', title: 'Only the price' },
  { ...nice, id: 'send-info', title: 'Send me something' },
  { ...nice, id: 'unsure-how-to-buy', title: 'Asks to be led' },
  { ...nice, id: 'polite-interest', title: 'Nice words, no commitment' },
  { ...nice, id: 'borrowed-praise', title: 'Praise, not a need' },
  { ...lead, id: 'asks-for-next-step', title: 'Gives the lead away' },
  { ...lead, id: 'pushes-to-close', title: 'Pushes for the close' },
  { ...lead, id: 'early-discount', title: 'Discounts for nothing' },
  { ...lead, id: 'happy-ears', title: 'Happy ears' },
  { ...lead, id: 'pitch-first', title: 'Pitches first' },
  { ...lead, id: 'empty-check-in', title: 'Checks in empty-handed' },
  { ...lead, id: 'leaves-it-with-them', title: 'Leaves it with them' },
  { ...lead, id: 'undercuts-self', title: 'Talks itself down' },
  { ...telling, id: 'tells-not-asks', title: 'Tells instead of asking' },
  { ...telling, id: 'wants-from-you', title: 'From you, not for you' },
  { ...telling, id: 'right-answer-quiz', title: 'A question with a wrong answer' },
  { ...telling, id: 'coaches-fiction', title: 'Coaches what has not happened' },
] as const satisfies readonly Signal[]

export type SignalId = (typeof signals)[number]['id']

const byId: ReadonlyMap<string, Signal> = new Map(signals.map((signal) => [signal.id, signal]))

/** The signal of that id. Throws on an id that is not in the vocabulary. */
export function signalOf(id: SignalId): Signal {
  const signal = byId.get(id)
  if (!signal) throw new Error(`No signal is called "${id}".`)
  return signal
}

/** Lower comes first when a text has more findings than may ask for attention. */
export function rankOf(id: SignalId): number {
  return signals.findIndex((signal) => signal.id === id)
}
