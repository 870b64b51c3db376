import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Scanner } from '../phrases/scanner'
import { foldWord } from '../phrases/fold'
import { Vocabulary } from '../phrases/vocabulary'

/**
 * `npm run count-words`: counts the words of the training sentences and writes how often each is met in a million, for the
 * choice of the rarest word of a phrase. Words met fewer than three times are left out.
 */
const folder = new URL('../ear/training/', import.meta.url)
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
  .flatMap((line) => (line.trim() === '' ? [] : [(JSON.parse(line) as { readonly text: string }).text]))

const vocabulary = Vocabulary.of(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u).map(foldWord)).filter(Boolean))
const scanner = new Scanner(vocabulary)
const counts = new Map<string, number>()
let total = 0
for (const text of texts) {
  scanner.scan(text, 0, text.length)
  for (const id of scanner.ids.subarray(0, scanner.count)) {
    const word = vocabulary.wordOf(id)
    total++
    if (word !== '' && !/^\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
}
const rows = [...counts].filter(([, count]) => count >= 3).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
const perMillion = Object.fromEntries(rows.map(([word, count]) => [word, Math.round((1_000_000 * count) / total)]))
writeFileSync(
  new URL('../phrases/word-frequency.json', import.meta.url),
  `${JSON.stringify({ perMillion }, null, 2)}\n`,
)
