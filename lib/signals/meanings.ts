import type { SignalId } from './signals'

/** One sentence for each signal: what it is. Apart from the signals, since pages never show it. */
export const meanings: Readonly<Record<SignalId, string>> = {
  'firm-commitment': 'An action of theirs, done or promised, with an owner and a date.',
  'compelling-reason': 'Their own problem, with what it costs or the date that forces it.',
  stall: 'The answer is put off, and nobody owns a date.',
  gatekeeping: 'It keeps you from the people who decide, or hides behind them.',
  'status-quo': 'They are telling you that nothing is wrong.',
  'price-shopping': 'Price is the only thing that matters here.',
  'send-info': 'A document is asked for in place of a talk.',
  'unsure-how-to-buy': 'They do not know what to ask, decide or do next.',
  'polite-interest': 'Warm words that name no problem, reason, date, person or action.',
  'borrowed-praise': 'Praise for you, or from someone else, in place of a need of their own.',
  'asks-for-next-step': 'The prospect is asked to invent what happens next.',
  'pushes-to-close': 'It presses for a decision on the seller’s timetable.',
  'early-discount': 'The price drops with nothing asked in return.',
  'happy-ears': 'Warm words are taken for buying signals, without evidence.',
  'pitch-first': 'The product is in the sentence and the client is not.',
  'empty-check-in': 'A follow-up with no new reason or value.',
  'leaves-it-with-them': 'If they do nothing, the deal stops.',
  'undercuts-self': 'It apologises for writing, or gives up the expert’s place.',
  'tells-not-asks': 'The rep is handed the solution to a deal problem.',
  'wants-from-you': 'It says what the manager wants from the rep.',
  'right-answer-quiz': 'It asks so that the rep can be wrong, or asks for blame.',
  'coaches-fiction': 'It rehearses something that may never happen.',
}
