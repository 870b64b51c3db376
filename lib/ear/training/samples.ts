import type { Finding } from '../../signals/finding'
import type { Voice } from '../../signals/signals'
import { phraseFindings } from './built-in-phrases'
import { encode } from './encode'
import type { Labelled, LabelledFile } from './labelled'
import { surfaceOf } from './surface-of'

/** A labelled sentence with what the ear reads of it, and what phrases hear in it. */
export interface Sample extends Labelled {
  /** The group of writers it comes from: the file's name without its ending. */
  readonly group: string
  readonly embedding: Float32Array
  readonly phrases: readonly Finding[]
}

/** The sentences of files with their embeddings; `onProgress` hears how many are done. */
export async function samplesOf(
  files: readonly LabelledFile[],
  onProgress?: (done: number) => void,
): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const { name, items } of files) {
    const before = samples.length
    const embeddings = await encode(
      items.map(({ text }) => text),
      (done) => onProgress?.(before + done),
    )
    for (const [index, item] of items.entries()) {
      const embedding = embeddings[index] as Float32Array
      samples.push({ ...item, group: name.replace('.jsonl', ''), embedding, phrases: phraseFindings(item) })
    }
  }
  return samples
}

/**
 * Sentences of other voices as plain ones of this voice: they teach what it does not sound like. Left out are those in which a
 * phrase of this voice is heard, since nobody has labelled them for it, and notes, which are read for other things.
 */
export function borrowed(samples: readonly Sample[], voice: Voice): Sample[] {
  const surface = surfaceOf(voice)
  return samples.flatMap((sample) => {
    if (sample.voice === voice || sample.surface === 'note') return []
    const lent = { ...sample, voice, surface, signals: [] }
    return phraseFindings(lent).length > 0 ? [] : [lent]
  })
}
