import { readFileSync } from 'node:fs'
import type { SignalId, Surface, Voice } from '../../lib/signals/signals'

/** A sentence of the repository's own training files; `span` is the words of it that carry a signal, if any. */
export interface Sentence {
  readonly text: string
  readonly voice: Voice
  readonly surface: Surface
  readonly signals: readonly SignalId[]
  readonly span: string
}

/** All of them that fit in one byte a character, in the order of the files. */
export function readSentences(): readonly Sentence[] {
  return ['a', 'b', 'c', 'd']
    .map((group) => new URL(`../../lib/ear/training/${group}.jsonl`, import.meta.url))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sentence)
    .filter(({ text }) => /^[ -~\u00a0-\u00ff]{12,}$/.test(text))
}
