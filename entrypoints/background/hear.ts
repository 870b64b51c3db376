import type { EarPlace } from '../../lib/signals/verdict'
import type { EarAnswer, EarRequest } from '../../lib/ear/encoder/ear-request'
import type { Embedded, Heard } from '../../lib/messages'
import { askEar, tellEar } from './ear-place'
import { noteEvent } from './note-event'
import { settingsInForce } from './settings-in-force'
import { earTroubleItem } from './stored-items'

/** What the ear hears in sentences; nothing when it is off or cannot. `id` is for `stopHearing`. */
export async function hear(id: string, place: EarPlace, sentences: readonly string[]): Promise<Heard> {
  const { verdicts, crowded } = await ask({ to: 'ear', wanted: 'verdicts', id, place, sentences })
  return { type: 'heard', ...(crowded && { verdicts: [] }), ...(verdicts && { verdicts }) }
}

/** The vectors of sentences, for our own pages. */
export async function embed(sentences: readonly string[]): Promise<Embedded> {
  const { embeddings } = await ask({ to: 'ear', wanted: 'embeddings', id: crypto.randomUUID(), sentences })
  return { type: 'embedded', ...(embeddings && { embeddings }) }
}

/** The request of that id is wanted no more. */
export async function stopHearing(id: string): Promise<true> {
  await tellEar({ to: 'ear', wanted: 'nothing', id })
  return true
}

async function ask(request: EarRequest): Promise<EarAnswer> {
  if (!(await settingsInForce()).ear) return {}
  const answer = await askEar(request)
  const trouble = answer.failed?.why ?? (answer.verdicts || answer.embeddings ? '' : undefined)
  if (trouble !== undefined && trouble !== (await earTroubleItem.getValue())) {
    await earTroubleItem.setValue(trouble)
    if (answer.failed) await noteEvent({ event: 'ear', code: answer.failed.code })
  }
  return answer
}
