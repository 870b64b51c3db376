import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { OwnMessage } from '../../lib/messages'
import { splitSentences } from '../../lib/phrases/sentences'
import type { EarRun, LongTasks } from './ear-report'

interface Chrome {
  readonly chrome: typeof import('wxt/browser').browser
}

/** Where the thread stands on the test server, under a host where Sideline may read. */
export const threadHost = 'thread.practice.test'
const perMessage = 10
/** A page as high as it takes for all of it to be in view. */
const size = { width: 1_280, height: 9_000 }

/** A thread of a prospect's messages, made of sentences, in a folder of its own that is to be served. */
export async function makeThread(sentences: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'sideline-thread-'))
  const messages = Array.from({ length: sentences.length / perMessage }, (_, at) =>
    sentences.slice(at * perMessage, (at + 1) * perMessage).join(' '),
  )
  await writeFile(join(folder, 'index.html'), pageOf(messages))
  const found = messages.flatMap((text) =>
    splitSentences(text, 0, text.length).map(({ from, to }) => text.slice(from, to)),
  )
  return {
    folder,
    messages: messages.length,
    sentences: new Set(found).size,
    remove: () => rm(folder, { recursive: true }),
  }
}

/** Opens the thread where the ear has not started, and again with the ear off. `own` is a page of the extension. */
export async function readThread(
  context: BrowserContext,
  own: Page,
  { messages, sentences }: { readonly messages: number; readonly sentences: number },
): Promise<EarRun['thread']> {
  const page = await open(context)
  const loaded = Date.now()
  const { opened, done } = await own.evaluate(verdictsKept, sentences)
  const seen = await longTasks(page)
  await seesLongTasks(page)
  await page.close()

  await own.evaluate(switchEar, { type: 'set-settings', change: { ear: false } } satisfies OwnMessage)
  const silent = await open(context)
  await silent.waitForTimeout(done - loaded)
  const without = await longTasks(silent)
  await silent.close()
  await own.evaluate(switchEar, { type: 'set-settings', change: { ear: true } } satisfies OwnMessage)
  const within = (from: number, to: number) =>
    seen.filter(({ at }) => at >= from && at < to).map(({ duration }) => duration)
  return {
    messages,
    sentences,
    time: done - loaded,
    before: within(0, opened),
    during: within(opened, done),
    without: without.map(({ duration }) => duration),
  }
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize(size)
  await page.addInitScript(() => {
    const seen: { at: number; duration: number }[] = []
    Object.assign(window, { longTasks: seen })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.push({ at: performance.timeOrigin + startTime, duration })
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(`https://${threadHost}/`)
  return page
}

/** None seen says something only where one would be. */
async function seesLongTasks(page: Page): Promise<void> {
  const before = (await longTasks(page)).length
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 80
      while (performance.now() < end);
    })
  })
  await page.waitForFunction(
    (before) => (window as unknown as { longTasks: unknown[] }).longTasks.length > before,
    before,
  )
}

function longTasks(page: Page): Promise<readonly { readonly at: number; readonly duration: LongTasks[number] }[]> {
  return page.evaluate(() => (window as unknown as { longTasks: { at: number; duration: number }[] }).longTasks)
}

async function switchEar(message: OwnMessage): Promise<void> {
  await (globalThis as unknown as Chrome).chrome.runtime.sendMessage(message)
}

/** In a page of the extension: when the ear's document opened, and when so many verdicts were kept (ms since the epoch). */
async function verdictsKept(wanted: number): Promise<{ opened: number; done: number }> {
  const { chrome } = globalThis as unknown as Chrome
  const end = Date.now() + 60_000
  let opened = 0
  let kept = 0
  let database: IDBDatabase | undefined
  while (kept < wanted) {
    if (Date.now() > end) throw new Error(`Only ${kept} of ${wanted} sentences were heard.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (!opened) {
      const documents = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })
      if (documents.length > 0) opened = Date.now()
      continue
    }
    // opening a database that is not there would make an empty one in the extension's way
    if (!database && !(await indexedDB.databases()).some(({ name }) => name === 'sideline')) continue
    database ??= await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sideline')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const counting = database.transaction('verdicts').objectStore('verdicts').count()
    kept = await new Promise<number>((resolve) => {
      counting.addEventListener('success', () => resolve(counting.result))
    })
  }
  const done = Date.now()
  database?.close()
  return { opened, done }
}

function pageOf(messages: readonly string[]): string {
  const articles = messages.map(
    (text) => `<article class="message">
  <header class="from"><span data-address="priya@harbourfreight.example">Priya Nair</span></header>
  <div class="message-body"><p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></div>
</article>`,
  )
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="application-name" content="Sideline practice"><title>A long thread</title></head>
<body>
<header><span data-account="alex@brightline.example">Alex Morgan</span></header>
${articles.join('\n')}
</body>
</html>`
}
