import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { replace } from '../../lib/fields/replace'
import { openCard } from '../../lib/overlay/card'
import { createNotice } from '../../lib/overlay/notice'
import { fillRewording } from '../../lib/reword/fill-rewording'
import { fitInto, replacedSpan } from '../../lib/reword/replaced-span'
import type { Hands } from './hands'

/** Leaves the hands where the coach of the same frame finds them. */
export default defineUnlistedScript({
  main() {
    Object.assign(globalThis, {
      sidelineHands: { openCard, createNotice, fillRewording, replacedSpan, fitInto, replace } satisfies Hands,
    })
  },
})
