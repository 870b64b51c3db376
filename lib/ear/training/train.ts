import { createHash } from 'node:crypto'
import { voices } from '../../signals/signals'
import { keepBackdrop } from './backdrop-sentences'
import type { Head } from '../head/head'
import { writeHead } from '../head/head-file'
import { foldOf, hashOf, readGroups } from './groups'
import { keepFold, keepHeads } from './kept'
import { readRealMail } from './real-mail'
import { borrowed, type Sample, samplesOf } from './samples'
import { crossFit, scoreAll, settle, teach } from './teach'

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

const mail = await readRealMail()
say(`${mail.toLearn.length / voices.length} sentences of real mail read`)

const heads: Head[] = []
const byFold = new Map<string, Head[]>()
for (const voice of voices) {
  const ofVoice = (sample: Sample) => sample.voice === voice
  const own = samples.filter(ofVoice)
  const plain = [...borrowed(samples, voice), ...mail.toLearn.filter(ofVoice)]
  const struck = mail.withPhrases.filter(ofVoice)
  const { heads: unsettled, unseen } = crossFit(voice, own, plain, (fold) => say(`${voice}: learnt without ${fold}`))
  for (const [fold, head] of unsettled) {
    const others = unseen.filter(({ sample }) => foldOf(sample.group) !== fold)
    byFold.set(fold, [...(byFold.get(fold) ?? []), settle(head, others, scoreAll(head, struck))])
  }
  const head = teach(voice, [...own, ...plain])
  heads.push(settle(head, unseen, scoreAll(head, struck)))
  say(`${voice}: learnt from all ${own.length} sentences, and ${plain.length} plain ones`)
}

for (const [fold, foldHeads] of byFold) keepFold(fold, { trainedOn, heads: foldHeads })
say(`public/ear-backdrop.bin: ${keepBackdrop(samples)} bytes`)
const size = keepHeads({ trainedOn, heads })
const hash = createHash('sha256').update(writeHead({ trainedOn, heads })).digest('hex')
say(`public/ear-head.bin: ${size} bytes, SHA-256 ${hash.slice(0, 16)}, trained on ${trainedOn}`)
