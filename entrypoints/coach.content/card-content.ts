import type { Profile } from '../../lib/hosts/profile'
import { readFacts } from '../../lib/hosts/read-place'
import type { CardContent } from '../../lib/overlay/card-content'
import { earWordsKey } from '../../lib/packs/words'
import { readWords } from '../../lib/published'
import type { Finding } from '../../lib/signals/finding'
import { signalOf } from '../../lib/signals/signals'
import type { Hands } from '../hands/hands'
import type { Session } from './session'

/** What the card of a finding says; `undefined` when its rule is no longer in force. */
export async function readCardContent(
  { surface }: Session,
  { signal, rule, voice, example }: Finding,
  profile: Profile,
  { fillRewording }: Hands,
): Promise<CardContent | undefined> {
  const words = (await readWords())[rule === 'ear' ? earWordsKey(signal) : rule]
  if (!words) return undefined
  const { title, tone } = signalOf(signal)
  const facts = readFacts(document, profile)
  const occasion = { now: Date.now(), locale: navigator.language }
  return {
    title,
    tone,
    why: words.why,
    ask: words.ask[0] ?? '',
    rewordings: words.instead.map((template) => fillRewording(template, facts, occasion)),
    // a prospect's words in a note stay as they were said: what helps is a question to take along
    mode: surface.kind === 'draft' && voice === surface.voice ? 'replace' : 'copy',
    ...(example && { quote: example }),
    ...(words.source && { source: words.source }),
    ...(words.school && { school: words.school }),
  }
}
