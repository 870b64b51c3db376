import { seeded, shuffled } from '../../lib/ear/training/seeded'
import type { Sentence } from './sentences'

type GapPhrase = readonly [string, string, string]

/** How many phrases the sets have; the last is of phrases that do occur in the sentences. */
const counts = [10, 100, 1_000, 10_000]

/** Phrases of two to five plain words that people said: what was labelled in the sentences. */
export function plainPhrases(sentences: readonly Sentence[], count: number): string[] {
  const said = new Set(
    sentences.map(({ span }) => span.toLowerCase()).filter((span) => /^[a-z]+( [a-z]+){1,4}$/.test(span)),
  )
  const phrases = shuffled([...said], seeded(7)).slice(0, count)
  if (phrases.length < count)
    throw new Error(`${sentences.length} sentences hold only ${phrases.length} plain phrases.`)
  return phrases
}

/** Sets of phrases with a gap: words drawn from the sentences' vocabulary, and one set taken from the sentences as they stand. */
export function gapPhrases(sentences: readonly Sentence[]): Record<string, GapPhrase[]> {
  const running = sentences.map(({ text }) => text.toLowerCase().match(/[a-z]{2,}/g) ?? [])
  const vocabulary = [...new Set(running.flat())].toSorted()
  const random = seeded(11)
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)] as string
  const drawn = distinct(counts.at(-1)!, () => [word(), word(), word()])
  const occurring = distinct(counts.at(-1)!, () => {
    const words = running[Math.floor(random() * running.length)] as string[]
    const at = Math.floor(random() * words.length)
    return [words[at], words[at + 1], words[at + 3 + Math.floor(random() * 4)]]
  })
  return { ...Object.fromEntries(counts.map((count) => [String(count), drawn.slice(0, count)])), occurring }
}

function distinct(count: number, draw: () => readonly (string | undefined)[]): GapPhrase[] {
  const made = new Map<string, GapPhrase>()
  while (made.size < count) {
    const words = draw()
    if (!words.includes(undefined)) made.set(words.join(' '), words as unknown as GapPhrase)
  }
  return [...made.values()]
}
