import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { voices } from '../../signals/signals'
import { type Written, writeBackdrop } from '../examples/backdrop'
import type { Sample } from './samples'
import { seeded, shuffled } from './seeded'

/** By these groups `npm run eval:teach` neither chooses nor scores. */
const groups = new Set(['ordinary-1', 'prospect-1', 'prospect-2', 'rep-1', 'manager-1'])
const ofEachVoice = 500
const seed = 20_261_124

/** The sentences from which examples must stand out: as many of each voice, drawn with a seed. */
export function backdropSentences(samples: readonly Sample[]): Written[] {
  return voices.flatMap((voice) => {
    const own = samples.filter((sample) => sample.voice === voice && groups.has(sample.group))
    const drawn = shuffled(own, seeded(seed)).slice(0, ofEachVoice)
    return drawn.map(({ text, signals, embedding }) => ({ text, voice, signals, embedding }))
  })
}

/** Keeps the backdrop that ships with the extension; answers its size in bytes. */
export function keepBackdrop(samples: readonly Sample[]): number {
  const bytes = writeBackdrop(backdropSentences(samples))
  writeFileSync(fileURLToPath(new URL('../../../public/ear-backdrop.bin', import.meta.url)), bytes)
  return bytes.length
}
