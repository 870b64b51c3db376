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
  /** One sentence: what it is. */
  readonly meaning: string
  readonly tone: Tone
}

const nice = { voice: 'prospect', tone: 'nice' } as const
const evidence = { voice: 'prospect', tone: 'evidence' } as const
const lead = { voice: 'rep', tone: 'lead' } as const
const telling = { voice: 'manager', tone: 'telling' } as const

/** The vocabulary: every signal, within each voice the one that matters most first. */
export const signals = [
  {
    ...evidence,
    id: 'firm-commitment',
    title: 'A commitment',
    meaning: 'An action of theirs, done or promised, with an owner and a date.',
  },
  {
    ...evidence,
    id: 'compelling-reason',
    title: 'A reason to change',
    meaning: 'Their own problem, with what it costs or the date that forces it.',
  },
  { ...nice, id: 'stall', title: 'Puts it off', meaning: 'The answer is put off, and nobody owns a date.' },
  {
    ...nice,
    id: 'gatekeeping',
    title: 'Keeps the deciders away',
    meaning: 'It keeps you from the people who decide, or hides behind them.',
  },
  { ...nice, id: 'status-quo', title: 'Content as things are', meaning: 'They are telling you that nothing is wrong.' },
  { ...nice, id: 'price-shopping', title: 'Only the price', meaning: 'Price is the only thing that matters here.' },
  { ...nice, id: 'send-info', title: 'Send me something', meaning: 'A document is asked for in place of a talk.' },
  {
    ...nice,
    id: 'unsure-how-to-buy',
    title: 'Asks to be led',
    meaning: 'They do not know what to ask, decide or do next.',
  },
  {
    ...nice,
    id: 'polite-interest',
    title: 'Nice words, no commitment',
    meaning: 'Warm words that name no problem, reason, date, person or action.',
  },
  {
    ...nice,
    id: 'borrowed-praise',
    title: 'Praise, not a need',
    meaning: 'Praise for you, or from someone else, in place of a need of their own.',
  },
  {
    ...lead,
    id: 'asks-for-next-step',
    title: 'Gives the lead away',
    meaning: 'The prospect is asked to invent what happens next.',
  },
  {
    ...lead,
    id: 'pushes-to-close',
    title: 'Pushes for the close',
    meaning: 'It presses for a decision on the seller’s timetable.',
  },
  {
    ...lead,
    id: 'early-discount',
    title: 'Discounts for nothing',
    meaning: 'The price drops with nothing asked in return.',
  },
  {
    ...lead,
    id: 'happy-ears',
    title: 'Happy ears',
    meaning: 'Warm words are taken for buying signals, without evidence.',
  },
  {
    ...lead,
    id: 'pitch-first',
    title: 'Pitches first',
    meaning: 'The product is in the sentence and the client is not.',
  },
  {
    ...lead,
    id: 'empty-check-in',
    title: 'Checks in empty-handed',
    meaning: 'A follow-up with no new reason or value.',
  },
  { ...lead, id: 'leaves-it-with-them', title: 'Leaves it with them', meaning: 'If they do nothing, the deal stops.' },
  {
    ...lead,
    id: 'undercuts-self',
    title: 'Talks itself down',
    meaning: 'It apologises for writing, or gives up the expert’s place.',
  },
  {
    ...telling,
    id: 'tells-not-asks',
    title: 'Tells instead of asking',
    meaning: 'The rep is handed the solution to a deal problem.',
  },
  {
    ...telling,
    id: 'wants-from-you',
    title: 'From you, not for you',
    meaning: 'It says what the manager wants from the rep.',
  },
  {
    ...telling,
    id: 'right-answer-quiz',
    title: 'A question with a wrong answer',
    meaning: 'It asks so that the rep can be wrong, or asks for blame.',
  },
  {
    ...telling,
    id: 'coaches-fiction',
    title: 'Coaches what has not happened',
    meaning: 'It rehearses something that may never happen.',
  },
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
