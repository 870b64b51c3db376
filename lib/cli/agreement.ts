import { fileURLToPath } from 'node:url'
import { agreement, f1 } from '../ear/training/agreement'
import { readReadTwice } from '../ear/training/labelled'

/**
 * `npm run -s agreement`: compares the second reading of the training sentences with the labels as they were then, and prints
 * how far the two readers agree, all together and by signal.
 */
const path = fileURLToPath(new URL('../ear/training/second-reading/labels.jsonl', import.meta.url))
const { read, same, marked, sameOfMarked, micro, kappa, bySignal } = agreement(readReadTwice(path))
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`

const lines = [
  '| sentences read twice | the very same signals | the same where either heard one | F1 micro | kappa of anything or nothing |',
  '|---:|---:|---:|---:|---:|',
  `| ${read} | ${same} (${percent(same, read)}) | ${sameOfMarked} of ${marked} (${percent(sameOfMarked, marked)}) | ${f1(micro).toFixed(3)} | ${kappa.toFixed(3)} |`,
  '',
  '| signal | both | first only | second only | F1 |',
  '|---|---:|---:|---:|---:|',
  ...[...bySignal].map(([id, counts]) => {
    const { both, firstOnly, secondOnly } = counts
    return `| ${id} | ${both} | ${firstOnly} | ${secondOnly} | ${f1(counts).toFixed(3)} |`
  }),
]
process.stdout.write(`${lines.join('\n')}\n`)
