import type { OpenBlank } from '../../lib/overlay/card-content'
import type { Hands } from '../hands/hands'
import { noteMoment } from './note-moment'
import type { Marked } from './marked'
import type { Session } from './session'

/** What was accepted, and the hands to write it with. */
export interface Accepted {
  readonly hands: Hands
  readonly session: Session
  readonly marked: Marked
}

/**
 * Puts a rewording in place of the sentence that carries the finding, through the editor's front door. The first blank is
 * left selected, so that the next key fills it. Refuses when the words are no longer the ones that were heard.
 */
export async function useRewording(
  { session, marked, hands }: Accepted,
  text: string,
  blanks: readonly OpenBlank[],
): Promise<{ readonly ok: boolean; readonly why?: string }> {
  const { surface } = session
  const now = session.map().text
  const finding = session.marked.find(({ id }) => id === marked.id)?.finding
  if (!finding || now.slice(finding.from, finding.to) !== finding.text) return { ok: false, why: 'stale' }
  const span = hands.replacedSpan(now, finding)
  const blank = blanks[0]
  const result = await hands.replace({
    root: surface.root,
    ...span,
    text: hands.fitInto(now, span, text),
    expected: now.slice(span.from, span.to),
    caret: blank ? { from: span.from + blank.from, to: span.from + blank.to } : 'after',
    ...session.readOptions,
  })
  if (result.ok) {
    noteMoment('accepted', finding)
    session.watchBlanks(blanks.map(({ from, to }) => text.slice(from, to)))
  }
  return result
}
