import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import type { BrowserContext, Page } from '@playwright/test'
import { seeded, shuffled } from '../../lib/ear/training/seeded'
import type { Embedded, OwnMessage } from '../../lib/messages'
import { splitSentences } from '../../lib/phrases/sentences'
import { buildRig } from '../rig/build-rig'
import { makeCertificate } from '../rig/certificate'
import { launch } from '../rig/launch'
import { openOwnPage } from '../rig/own-pages'
import { serve } from '../rig/server'
import { earReportOf } from './ear-report'
import { makeThread, readThread, threadHost } from './ear-thread'
import { readSentences } from './sentences'

/**
 * `npm run bench:ear`: what the ear costs in the built extension in Chromium, seen from the pages that ask, and the memory of the
 * process that holds it. Writes test/bench/EAR.md.
 */
const threadLength = 300
const inMessage = 64
const rounds = 5

interface Chrome {
  readonly chrome: typeof import('wxt/browser').browser
}

const load = loadavg()[0] ?? NaN
buildRig()
const authored = readSentences()
// sentences that stay apart when they stand behind one another
const whole = ({ text }: { readonly text: string }) =>
  /^[A-Z][^.!?]{20,}[.!?]$/.test(text) && splitSentences(`${text} Then.`, 0, text.length + 6).length === 2
const ofProspects = authored.filter((one) => one.voice === 'prospect' && whole(one)).map(({ text }) => text)
const prospects = shuffled([...new Set(ofProspects)], seeded(1)).slice(0, threadLength)
const others = shuffled([...new Set(authored.map(({ text }) => text))], seeded(2))
const sentences = others.filter((text) => !prospects.includes(text))
const take = (count: number) => sentences.splice(0, count)

const thread = await makeThread(prospects)
const certificate = await makeCertificate()
const server = await serve({ [threadHost]: { folder: thread.folder } }, certificate)
const { context, close } = await launch({ headless: true, hosts: { port: server.port, spki: certificate.spki } })
try {
  const own = await openOwnPage(context, 'options.html')
  const without = await extensionMemory(context)
  const read = await readThread(context, own, thread)
  const firsts: number[] = []
  const times: number[] = []
  await ask(own, take(1))
  for (let round = 0; round < rounds; round++) times.push((await timed(() => ask(own, take(inMessage)))) / inMessage)
  const afterThread = await extensionMemory(context)
  const long = Array.from({ length: 16 }, (_, at) => `word${at} and `.repeat(150))
  const longest = await timed(() => ask(own, long))
  const most = await extensionMemory(context)
  while (firsts.length < rounds) {
    await own.evaluate(() => (globalThis as unknown as Chrome).chrome.offscreen.closeDocument())
    firsts.push(await timed(() => ask(own, take(1))))
  }
  const report = earReportOf({
    firsts,
    sentences: times,
    longest,
    thread: read,
    memory: { without, thread: afterThread, most },
    browser: context.browser()?.version() ?? '',
    load: { before: load, after: loadavg()[0] ?? NaN },
    date: new Date(),
  })
  process.stdout.write(report)
  await writeFile(new URL('EAR.md', import.meta.url), report)
} finally {
  await close()
  await server.close()
  await thread.remove()
}

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
