import type { replace } from '../../lib/fields/replace'
import type { openCard } from '../../lib/overlay/card'
import type { createNotice } from '../../lib/overlay/notice'
import type { fillRewording } from '../../lib/reword/fill-rewording'
import type { fitInto, replacedSpan } from '../../lib/reword/replaced-span'

/** What a page needs only when a card opens: the background puts it beside the coach then, and not before. */
export interface Hands {
  readonly openCard: typeof openCard
  readonly createNotice: typeof createNotice
  readonly fillRewording: typeof fillRewording
  readonly replacedSpan: typeof replacedSpan
  readonly fitInto: typeof fitInto
  readonly replace: typeof replace
}
