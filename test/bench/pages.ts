import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { bundle } from '../rig/bundle'
import { findChromium } from '../rig/chromium'
import type { Material } from './in-page/subject'
import type { Asked, Sample } from './in-page/meter'
import type { Subject } from './subjects'

/** A page with one subject that is ready to be measured. */
export interface Lane {
  readonly subject: Subject
  readonly readers: readonly string[]
  readonly warm: (asked: Asked, milliseconds: number) => Promise<Sample>
  readonly take: (asked: Asked) => Promise<readonly Sample[]>
}

interface InPage {
  readonly meter: typeof import('./in-page/meter')
}

/** Two headers that make a page's clock fine: 5 µs and not 100. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}
/** A package of alex asks for this before it exports anything. */
const looksLikeNode = "function require(name) { throw new Error('There is no package ' + name) }"
const harper = fileURLToPath(new URL('../../node_modules/harper.js/dist/harper_wasm_bg.wasm', import.meta.url))

/** Starts Chromium. Throws with a sentence where there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or name it in SIDELINE_BROWSER.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--disable-background-timer-throttling',
    ],
  })
}

/** A context that answers its pages itself: an empty page under every name, and Harper's WASM file. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext()
  await context.route('**/*', (route) =>
    new URL(route.request().url()).pathname === '/harper.wasm'
      ? route.fulfill({ path: harper, contentType: 'application/wasm', headers: isolation })
      : route.fulfill({ body: '<!doctype html><title>bench</title>', contentType: 'text/html', headers: isolation }),
  )
  return context
}

/**
 * Opens a page for a subject. Each has a site of its own, therefore a process and a JavaScript heap of its own, so that what
 * one package does to built-in objects slows no other.
 */
export async function openLane(context: BrowserContext, subject: Subject, material: Material): Promise<Lane> {
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`https://${subject.id}.example/`)
  await page.addScriptTag({ content: looksLikeNode })
  await add(page, `test/bench/in-page/${subject.module}.ts`, 'subject')
  await add(page, 'test/bench/in-page/meter.ts', 'meter')
  const readers = await page.evaluate((given) => (globalThis as unknown as InPage).meter.prepare(given), material)
  return {
    subject,
    readers,
    warm: (asked, milliseconds) =>
      answered(
        subject,
        page.evaluate(([one, time]) => (globalThis as unknown as InPage).meter.warm(one, time), [
          asked,
          milliseconds,
        ] as const),
      ),
    take: (asked) =>
      answered(
        subject,
        page.evaluate((one) => (globalThis as unknown as InPage).meter.take(one), asked),
      ),
  }
}

/** A page that computes cannot be interrupted, only given up. */
async function answered<Result>(subject: Subject, answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The page of ${subject.title} did not answer in a minute.`)), 60_000)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

const bundles = new Map<string, Promise<string>>()

async function add(page: Page, entry: string, name: string): Promise<void> {
  const known = bundles.get(entry) ?? bundle(entry, name)
  bundles.set(entry, known)
  await page.addScriptTag({ content: await known })
}
