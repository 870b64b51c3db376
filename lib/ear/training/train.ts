import { createHash } from 'node:crypto'
import { voices } from '../../signals/signals'
import { keepBackdrop } from './backdrop-sentences'
import type { Head } from '../head/head'
import { writeHead } from '../head/head-file'
import { foldOf, hashOf, readGroups } from './groups'
import { keepFold, keepHeads } from './kept'
import { borrowed, samplesOf } from './samples'
import { crossFit, settle, teach } from './teach'

/**
 * `npm run train`: teaches the ear from the sentences in this folder and writes public/ear-head.bin. Beside it, under
 * node_modules/.cache, it keeps the heads that have not seen a fold, which `npm run eval` scores. Seeded.
 */
const started = performance.now()
const say = (text: string) => process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s  ${text}\n`)

const groups = readGroups()
const trainedOn = hashOf(groups)
const total = groups.reduce((sum, { items }) => sum + items.length, 0)
const samples = await samplesOf(groups, (done) => {
  if (done % 1_024 < 32 || done === total) say(`${done} of ${total} sentences read`)
})

const heads: Head[] = []
const byFold = new Map<string, Head[]>()
for (const voice of voices) {
  const own = samples.filter((sample) => sample.voice === voice)
  const lent = borrowed(samples, voice)
  const { heads: unsettled, unseen } = crossFit(voice, own, lent, (fold) => say(`${voice}: learnt without ${fold}`))
  for (const [fold, head] of unsettled) {
    const others = unseen.filter(({ sample }) => foldOf(sample.group) !== fold)
    byFold.set(fold, [...(byFold.get(fold) ?? []), settle(head, others)])
  }
  heads.push(settle(teach(voice, [...own, ...lent]), unseen))
  say(`${voice}: learnt from all ${own.length} sentences, and ${lent.length} of other voices`)
}

for (const [fold, foldHeads] of byFold) keepFold(fold, { trainedOn, heads: foldHeads })
say(`public/ear-backdrop.bin: ${keepBackdrop(samples)} bytes`)
const size = keepHeads({ trainedOn, heads })
const hash = createHash('sha256').update(writeHead({ trainedOn, heads })).digest('hex')
say(`public/ear-head.bin: ${size} bytes, SHA-256 ${hash.slice(0, 16)}, trained on ${trainedOn}`)
