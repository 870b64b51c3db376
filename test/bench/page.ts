import { writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import type { OwnMessage } from '../../lib/messages'
import { buildRig } from '../rig/build-rig'
import { makeCertificate } from '../rig/certificate'
import { launch } from '../rig/launch'
import { openOwnPage } from '../rig/own-pages'
import { serve } from '../rig/server'
import { makeMails } from './mail'
import { pageReportOf } from './page-report'
import { readSentences } from './sentences'
import { keyPresses, ourScript, traced, within } from './trace'

/**
 * `npm run bench:page`: what Sideline costs the page it is in, in the built extension in Chromium: its own script from a trace, the
 * rest as the same page under a host where Sideline may read and under one where it may not. Writes test/bench/PAGE.md.
 */
const idle = 10_000
/** Until then the ear has started and answered, in ms. */
const settled = 8_000
const messages = 200
const composeWindows = 100
const rounds = 5
const typed = ' and so let me know what you think of it all, and thank you for the time that you took.'
/** With this key a phrase is complete. */
const completing = typed.indexOf('think') + 'think'.length - 1

/** What the page's own script offers, see page-site/site.js. */
interface Site {
  showMessages(bodies: readonly string[]): void
  showDraft(paragraphs: readonly string[]): void
  composeOnce(sentence: string): Promise<void>
  scrollThrough(): Promise<void>
  framesToHighlight(): Promise<number>
}
type Window = Site & { readonly lastFrames?: Promise<number> }

const load = loadavg()[0] ?? NaN
buildRig()
const mails = makeMails(readSentences(), 'prospect')
const bodies = Array.from({ length: messages }, (_, at) => mails['1 KB'][at % mails['1 KB'].length]?.join('') ?? '')
// nothing in it asks for attention, of which there is only so much in one text
const drafted = readSentences()
  .filter(({ voice, surface, signals }) => voice === 'rep' && surface === 'draft' && signals.length === 0)
  .map(({ text }) => text)

const certificate = await makeCertificate()
const site = { folder: fileURLToPath(new URL('page-site', import.meta.url)) }
const server = await serve({ 'bench.practice.test': site, 'bench.elsewhere.test': site }, certificate)
const { context, close } = await launch({ headless: true, hosts: { port: server.port, spki: certificate.spki } })
try {
  const own = await openOwnPage(context, 'options.html')
  await own.evaluate(setSettings, {
    type: 'set-settings',
    change: { domains: ['brightline.example'] },
  } satisfies OwnMessage)
  await own.close()
  const report = pageReportOf({
    idle: await idleInbox(context),
    typing: await typing(context),
    scrolling: {
      with: await timesOf(() => scrolling(context, 'practice')),
      without: await timesOf(() => scrolling(context, 'elsewhere')),
    },
    compose: { with: await composing(context, 'practice'), without: await composing(context, 'elsewhere') },
    browser: context.browser()?.version() ?? '',
    load: { before: load, after: loadavg()[0] ?? NaN },
    date: new Date(),
  })
  process.stdout.write(report)
  await writeFile(new URL('PAGE.md', import.meta.url), report)
} finally {
  await close()
  await server.close()
}

/** In a page of the extension: with a domain of one's own, whoever writes from elsewhere is a prospect. */
async function setSettings(message: OwnMessage): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
  await chrome.runtime.sendMessage(message)
}

/** How often our script ran in an inbox that nobody touches. */
async function idleInbox(context: BrowserContext): Promise<number> {
  const page = await open(context, 'practice')
  await page.evaluate((given) => (globalThis as unknown as Window).showMessages(given), bodies.slice(0, 30))
  await page.waitForTimeout(settled)
  const trace = await traced(context, () => page.waitForTimeout(idle))
  await page.close()
  return ourScript(trace).length
}

/** Our script's ms for each key in a draft of 5 000 words, and how many frames the underline took. */
async function typing(
  context: BrowserContext,
): Promise<{ words: number; keys: number[]; frames: number[]; longest: number }> {
  const words: string[] = []
  const paragraphs: string[] = []
  for (const line of drafted) {
    if (words.length >= 5_000) break
    words.push(...line.split(' '))
    paragraphs.push(line)
  }
  const keys: number[] = []
  const frames: number[] = []
  let longest = 0
  for (let round = 0; round < rounds; round++) {
    const page = await open(context, 'practice')
    await page.evaluate((given) => (globalThis as unknown as Window).showDraft(given), paragraphs)
    await quiet(page)
    await caretInto(page, Math.floor(((round + 1) * paragraphs.length) / (rounds + 2)))
    const trace = await traced(context, async () => {
      for (let at = 0; at < typed.length; at++) {
        const key = typed[at] as string
        const completes = at === completing
        if (completes)
          await page.evaluate(
            () =>
              Object.assign(globalThis, { lastFrames: (globalThis as unknown as Window).framesToHighlight() }) &&
              undefined,
          )
        await page.keyboard.press(key === ' ' ? 'Space' : key)
        if (completes) frames.push(await page.evaluate(() => (globalThis as unknown as Window).lastFrames ?? NaN))
      }
      await quiet(page)
    })
    const { times: presses, thread } = keyPresses(trace)
    const ours = ourScript(trace, thread)
    longest = Math.max(longest, ...ours.map(({ from, to }) => (to - from) / 1_000))
    for (const [at, press] of presses.entries()) keys.push(within(ours, press, presses[at + 1] ?? Infinity))
    await page.close()
  }
  return { words: words.length, keys, frames, longest }
}

/** The page's ms of tasks while 200 messages are scrolled through. */
async function scrolling(context: BrowserContext, host: string): Promise<number> {
  const page = await open(context, host)
  // the browser counts from the moment it is asked to
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  const before = await taskTime(session)
  await page.evaluate((given) => (globalThis as unknown as Window).showMessages(given), bodies)
  await page.evaluate(() => (globalThis as unknown as Window).scrollThrough())
  await quiet(page)
  const after = await taskTime(session)
  await page.close()
  return after - before
}

/** MB by which the page's heap grew over 100 compose windows. */
async function composing(context: BrowserContext, host: string): Promise<number> {
  const page = await open(context, host)
  const compose = (count: number) =>
    page.evaluate(
      async ({ count, sentence }) => {
        for (let i = 0; i < count; i++) await (globalThis as unknown as Window).composeOnce(`${sentence} ${i}`)
      },
      { count, sentence: 'Let me know what you think. What are the next steps in your process?' },
    )
  await compose(10)
  const before = await heap(page)
  await compose(composeWindows)
  const after = await heap(page)
  await page.close()
  return (after - before) / 1_000_000
}

async function open(context: BrowserContext, host: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`https://bench.${host}.test/`)
  await quiet(page)
  return page
}

async function timesOf(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await measure())
  return times
}

/** Waits until the page has been idle for a while: nothing that was begun is left. */
async function quiet(page: Page): Promise<void> {
  await page.waitForTimeout(1_500)
}

async function caretInto(page: Page, paragraph: number): Promise<void> {
  await page.evaluate((at) => {
    const line = document.querySelector('.editor')?.children[at]
    line?.scrollIntoView({ block: 'center' })
    const text = line?.firstChild
    if (text) getSelection()?.collapse(text, text.textContent?.length ?? 0)
  }, paragraph)
}

/** Milliseconds of tasks on the page's thread so far. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}
