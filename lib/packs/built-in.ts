import asksForNextStep from './builtin/asks-for-next-step.json'
import borrowedPraise from './builtin/borrowed-praise.json'
import coachesFiction from './builtin/coaches-fiction.json'
import compellingReason from './builtin/compelling-reason.json'
import earlyDiscount from './builtin/early-discount.json'
import emptyCheckIn from './builtin/empty-check-in.json'
import firmCommitment from './builtin/firm-commitment.json'
import gatekeeping from './builtin/gatekeeping.json'
import happyEars from './builtin/happy-ears.json'
import leavesItWithThem from './builtin/leaves-it-with-them.json'
import pitchFirst from './builtin/pitch-first.json'
import politeInterest from './builtin/polite-interest.json'
import priceShopping from './builtin/price-shopping.json'
import pushesToClose from './builtin/pushes-to-close.json'
import rightAnswerQuiz from './builtin/right-answer-quiz.json'
import sendInfo from './builtin/send-info.json'
import stall from './builtin/stall.json'
import statusQuo from './builtin/status-quo.json'
import tellsNotAsks from './builtin/tells-not-asks.json'
import undercutsSelf from './builtin/undercuts-self.json'
import unsureHowToBuy from './builtin/unsure-how-to-buy.json'
import wantsFromYou from './builtin/wants-from-you.json'

/** The packs that come with Sideline, as written: `readPack` is the gate for them as for any other. */
export const builtInPacks: readonly { readonly file: string; readonly json: unknown }[] = [
  { file: 'asks-for-next-step.json', json: asksForNextStep },
  { file: 'borrowed-praise.json', json: borrowedPraise },
  { file: 'coaches-fiction.json', json: coachesFiction },
  { file: 'compelling-reason.json', json: compellingReason },
  { file: 'early-discount.json', json: earlyDiscount },
  { file: 'empty-check-in.json', json: emptyCheckIn },
  { file: 'firm-commitment.json', json: firmCommitment },
  { file: 'gatekeeping.json', json: gatekeeping },
  { file: 'happy-ears.json', json: happyEars },
  { file: 'leaves-it-with-them.json', json: leavesItWithThem },
  { file: 'pitch-first.json', json: pitchFirst },
  { file: 'polite-interest.json', json: politeInterest },
  { file: 'price-shopping.json', json: priceShopping },
  { file: 'pushes-to-close.json', json: pushesToClose },
  { file: 'right-answer-quiz.json', json: rightAnswerQuiz },
  { file: 'send-info.json', json: sendInfo },
  { file: 'stall.json', json: stall },
  { file: 'status-quo.json', json: statusQuo },
  { file: 'tells-not-asks.json', json: tellsNotAsks },
  { file: 'undercuts-self.json', json: undercutsSelf },
  { file: 'unsure-how-to-buy.json', json: unsureHowToBuy },
  { file: 'wants-from-you.json', json: wantsFromYou },
]
