import { tell } from '../../lib/messages'
import type { CardActions } from '../../lib/overlay/card-content'
import type { Hands } from '../hands/hands'
import { copyText } from './copy-text'
import { noteMoment } from './note-moment'
import { type Marked, phraseOf } from './marked'
import type { Session } from './session'
import { useRewording } from './use-rewording'

/** What the buttons of a card do. */
export function cardActions(session: Session, marked: Marked, hands: Hands): CardActions {
  const { finding } = marked
  return {
    use: (text, blanks) => useRewording({ session, marked, hands }, text, blanks),
    async copy(text) {
      const copied = await copyText(text)
      if (copied) noteMoment('copied', finding)
      return copied
    },
    notNow() {
      session.dismiss(finding)
      noteMoment('dismissed', finding)
    },
    neverPhrase() {
      session.dismiss(finding)
      noteMoment('muted', finding)
      void tell({ type: 'mute-phrase', rule: finding.rule, phrase: phraseOf(finding) })
    },
    neverSite: () => void tell({ type: 'site-off' }),
    closed: () => undefined,
  }
}
