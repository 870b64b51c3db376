import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import type { Embedded, OwnMessage } from '../../lib/messages'
import { buildRig } from '../rig/build-rig'
import { launch } from '../rig/launch'
import { openOwnPage } from '../rig/own-pages'
import { readSentences } from './sentences'
import { seeded, shuffled } from '../../lib/ear/training/seeded'
import { median } from './statistics'

/**
 * `npm run bench:ear`: what the ear costs in the built extension in Chromium, seen from the page that asks: the first answer, a sentence
 * in batches, a thread of 30 messages, and the memory of the process that holds it.
 */
const threadLength = 300
const inMessage = 64
const rounds = 5

interface Chrome {
  readonly chrome: typeof import('wxt/browser').browser
}

buildRig()
const { context, close } = await launch({ headless: true })
const own = await openOwnPage(context, 'options.html')
const sentences = shuffled([...new Set(readSentences().map(({ text }) => text))], seeded(1))
const take = (count: number) => sentences.splice(0, count)

const before = await extensionMemory(context)
const firsts = [await timed(() => ask(own, take(1)))]
const batches: number[] = []
for (let round = 0; round < rounds; round++) batches.push((await timed(() => ask(own, take(inMessage)))) / inMessage)
const thread = await timed(async () => {
  for (let left = threadLength; left > 0; left -= inMessage) await ask(own, take(Math.min(left, inMessage)))
})
const long = await timed(() =>
  ask(
    own,
    Array.from({ length: 16 }, (_, at) => `word${at} and `.repeat(150)),
  ),
)
const after = await extensionMemory(context)
while (firsts.length < rounds) {
  await own.evaluate(() => (globalThis as unknown as Chrome).chrome.offscreen.closeDocument())
  firsts.push(await timed(() => ask(own, take(1))))
}
await close()

process.stdout.write(`\nfirst answer, from nothing: ${list(firsts, 0)} ms, middle ${median(firsts).toFixed(0)}
a sentence, in batches of 16: ${list(batches, 1)} ms, middle ${median(batches).toFixed(1)}
a thread of ${threadLength} sentences: ${thread.toFixed(0)} ms
16 sentences at the cut: ${long.toFixed(0)} ms
memory of the process: ${before} MB without the ear, ${after} MB with it
`)

async function ask(own: Page, sentences: readonly string[]): Promise<void> {
  const message: OwnMessage = { type: 'embed', sentences }
  const answer = await own.evaluate(async (message) => {
    const answer = await (globalThis as unknown as Chrome).chrome.runtime.sendMessage(message)
    return (answer as Embedded).embeddings?.length
  }, message)
  if (answer !== sentences.length) throw new Error('The ear gave no answer.')
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Memory that is the extension process's own, in MB; NaN where the system does not tell. */
async function extensionMemory(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {}
  let bytes = NaN
  for (const { id } of processInfo) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (!command.includes('--extension-process')) continue
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8')
    const own = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce(
      (sum, [, kilobytes]) => sum + Number(kilobytes),
      0,
    )
    bytes = (Number.isNaN(bytes) ? 0 : bytes) + own * 1024
  }
  return Math.round(bytes / 1_000_000)
}

function list(values: readonly number[], digits: number): string {
  return values.map((value) => value.toFixed(digits)).join(', ')
}
