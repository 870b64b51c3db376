import { createLayer } from '../../lib/overlay/layer'
import type { Notice } from '../../lib/overlay/notice'
import { loadHands } from './load-later'

/** Says beside a draft how many blanks wait to be filled, as long as there are any: before it is sent, not after. */
export function blankNotice(field: HTMLElement, signal: AbortSignal): (count: number) => void {
  let notice: Promise<Notice | undefined> | undefined
  return (count) => {
    if (count === 0 && !notice) return
    notice ??= loadHands().then((hands) =>
      signal.aborted ? undefined : hands?.createNotice(createLayer(field, signal, { climb: true }), signal),
    )
    void notice.then((shown) => shown?.say(wordsFor(count)))
  }
}

function wordsFor(count: number): string {
  if (count === 0) return ''
  return count === 1 ? 'One blank to fill before you send' : `${count} blanks to fill before you send`
}
