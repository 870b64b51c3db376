import type { Head } from '../../lib/ear/head/head'
import { judge } from '../../lib/ear/head/judge'
import { phraseFindings } from '../../lib/ear/training/built-in-phrases'
import { encode } from '../../lib/ear/training/encode'
import type { Labelled } from '../../lib/ear/training/labelled'
import { withVerdict } from '../../lib/hear/with-verdict'
import { splitSentences } from '../../lib/phrases/sentences'
import type { SignalId, Voice } from '../../lib/signals/signals'
import type { Ear } from './score'

/** The ways of hearing that are scored against each other. */
export const ways = ['phrases', 'ear', 'both'] as const

export type Way = (typeof ways)[number]

/**
 * What each way hears in the items, read sentence by sentence as in a page. `headFor` gives the head that may be asked about an
 * item.
 */
export async function earsFor(
  items: readonly Labelled[],
  headFor: (item: Labelled) => Head,
): Promise<Record<Way, Ear>> {
  const sentences = items.flatMap((item) => splitSentences(item.text).map((span) => ({ item, span })))
  const embeddings = await encode(sentences.map(({ item, span }) => item.text.slice(span.from, span.to)))
  const heard = new Map(
    items.map((item): [Labelled, Heard] => [item, { phrases: new Set(), ear: new Set(), both: new Set() }]),
  )
  for (const [index, { item, span }] of sentences.entries()) {
    const text = item.text.slice(span.from, span.to)
    const verdict = judge(headFor(item), text, item.surface, embeddings[index] as Float32Array)
    const phrases = phraseFindings(item).filter(({ from }) => from >= span.from && from < span.to)
    const both = withVerdict({ sentence: text, voice: item.voice, phrases, verdict })
    const sets = heard.get(item) as Heard
    for (const { signal } of phrases) sets.phrases.add(signal)
    for (const { signal } of verdict.heard) sets.ear.add(signal)
    for (const { signal } of both) sets.both.add(signal)
  }
  const earOf =
    (way: Way): Ear =>
    (item) =>
      (heard.get(item) as Heard)[way]
  return { phrases: earOf('phrases'), ear: earOf('ear'), both: earOf('both') }
}

type Heard = Record<Way, Set<SignalId>>

/** The head of a voice among heads. Throws where there is none. */
export function headOf(heads: readonly Head[], voice: Voice): Head {
  const head = heads.find((one) => one.voice === voice)
  if (!head) throw new Error(`No head for ${voice}.`)
  return head
}
