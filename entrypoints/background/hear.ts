import type { EarPlace, Verdict } from '../../lib/signals/verdict'
import type { EarAnswer, EarRequest } from '../../lib/ear/encoder/ear-request'
import type { Embedded, Heard } from '../../lib/messages'
import type { ExampleRule } from '../../lib/signals/example-rule'
import { signalOf } from '../../lib/signals/signals'
import { keepVerdicts, recallVerdicts } from '../../lib/store/verdicts'
import { askEar, tellEar } from './ear-place'
import { earVersion } from './ear-version'
import { HeardBefore } from './heard-before'
import { noteEvent } from './note-event'
import { database } from './open-database'
import { settingsInForce } from './settings-in-force'
import { earTroubleItem, examplesItem, ownExamplesItem } from './stored-items'

const heardBefore = new HeardBefore(
  {
    recall: (keys) => recallVerdicts(database, keys, Date.now()),
    keep: (rows) => keepVerdicts(database, rows),
  },
  async () => earVersion(await taughtRules()),
  (event) => void noteEvent(event),
)

/** The requests that are being looked up and not yet asked about: one may be stopped before it is. */
const wanted = new Set<string>()

/**
 * What the ear hears in sentences; no verdicts when it is off or cannot, an empty list when the request gave way to newer ones.
 * What it has said before it is not asked again. `id` is for `stopHearing`.
 */
export async function hear(id: string, place: EarPlace, sentences: readonly string[]): Promise<Heard> {
  wanted.add(id)
  const isOn = (await settingsInForce()).ear
  const known = isOn ? await heardBefore.recall(place, sentences) : undefined
  const isWanted = wanted.delete(id)
  if (!known || !isWanted) return { type: 'heard' }
  const unknown = [...new Set(sentences)].filter((sentence) => !known.has(sentence))
  if (unknown.length > 0) {
    const taught = (await taughtRules()).filter(({ signal }) => signalOf(signal).voice === place.voice)
    const { verdicts, crowded } = await ask({ to: 'ear', wanted: 'verdicts', id, place, sentences: unknown, taught })
    if (crowded) return { type: 'heard', verdicts: [] }
    if (!verdicts) return { type: 'heard' }
    const said = new Map(unknown.map((sentence, at) => [sentence, verdicts[at] as Verdict]))
    void heardBefore.keep(place, said)
    for (const [sentence, verdict] of said) known.set(sentence, verdict)
  }
  return { type: 'heard', verdicts: sentences.map((sentence) => known.get(sentence) as Verdict) }
}

/** The vectors of sentences, for our own pages. */
export async function embed(sentences: readonly string[]): Promise<Embedded> {
  if (!(await settingsInForce()).ear) return { type: 'embedded' }
  const { embeddings } = await ask({ to: 'ear', wanted: 'embeddings', id: crypto.randomUUID(), sentences })
  return { type: 'embedded', ...(embeddings && { embeddings }) }
}

/** The request of that id is wanted no more. */
export async function stopHearing(id: string): Promise<true> {
  wanted.delete(id)
  await tellEar({ to: 'ear', wanted: 'nothing', id })
  return true
}

/** The rules in force that are taught by example, those that are switched off among them: pages leave them out. */
async function taughtRules(): Promise<readonly ExampleRule[]> {
  const [builtIn, own] = await Promise.all([examplesItem.getValue(), ownExamplesItem.getValue()])
  return [...builtIn, ...own]
}

async function ask(request: EarRequest): Promise<EarAnswer> {
  const answer = await askEar(request)
  const trouble = answer.failed?.why ?? (answer.verdicts || answer.embeddings ? '' : undefined)
  if (answer.failed) await noteEvent({ event: 'ear', code: answer.failed.code })
  if (trouble !== undefined && trouble !== (await earTroubleItem.getValue())) await earTroubleItem.setValue(trouble)
  return answer
}
