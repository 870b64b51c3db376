import { test as base, type CDPSession, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { bundle } from '../rig/bundle'
import { findChromium } from '../rig/chromium'
import type * as InPage from './overlay-in-page'

type Calls = typeof InPage
type Callable = { [K in keyof Calls]: Calls[K] extends (...args: never) => unknown ? K : never }[keyof Calls]

/** The overlay in an isolated world of a page, as in the extension: the page's DOM, and none of its scripts. */
export interface OverlayWorld {
  /** Calls a function of `overlay-in-page.ts`; arguments and result go as JSON. */
  call<K extends Callable>(name: K, ...args: Parameters<Calls[K]>): Promise<ReturnType<Calls[K]>>
  /** Evaluates in that world; a promise is waited for. */
  evaluate<T>(expression: string): Promise<T>
  /** What the card asked for so far. */
  log(): Promise<readonly string[]>
  /** Presses the middle of a part of the open card. */
  press(selector: string): Promise<void>
}

interface Start {
  readonly csp?: string
  /** Starts in the frame of this name, in place of the page itself. */
  readonly frame?: string
}

/** Playwright's `test`, with `start`: shows a page and starts the overlay on it, as a content script would be. */
export const test = base.extend<{ start: (html: string, start?: Start) => Promise<OverlayWorld> }, { code: string }>({
  launchOptions: [{ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] }, { scope: 'worker' }],
  code: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures out of this pattern
    async ({}, use) => use(await bundle('test/e2e/overlay-in-page.ts', 'overlay')),
    { scope: 'worker' },
  ],
  start: async ({ page, code }, use) => {
    await use(async (html, { csp, frame } = {}) => {
      const headers = csp ? { 'content-security-policy': csp } : {}
      await page.route('https://mail.test/', (route) =>
        route.fulfill({ contentType: 'text/html', headers, body: html }),
      )
      await page.goto('https://mail.test/')
      return enterWorld(page, code, frame)
    })
  },
})

async function enterWorld(page: Page, code: string, frame?: string): Promise<OverlayWorld> {
  const session = await page.context().newCDPSession(page)
  const contextId = await isolate(session, frame)

  async function evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }

  await evaluate(`${code};globalThis.overlay=overlay;0`)
  const call: OverlayWorld['call'] = (name, ...args) =>
    evaluate(`overlay.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`)
  return {
    call,
    evaluate,
    log: () => evaluate('overlay.log'),
    async press(selector) {
      const { left, top, right, bottom } = await call('part', selector)
      await page.mouse.click((left + right) / 2, (top + bottom) / 2)
    },
  }
}

async function isolate(session: CDPSession, name?: string): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const { frame } = name ? frameTree.childFrames!.find((child) => child.frame.name === name)! : frameTree
  const world = await session.send('Page.createIsolatedWorld', { frameId: frame.id, worldName: 'sideline' })
  return world.executionContextId
}

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The bounds of all pixels of about this colour (`[r, g, b]`) on the screen now, if there are any. */
export async function boundsOf(page: Page, colour: readonly number[]): Promise<Bounds | undefined> {
  // not Playwright's screenshot: it writes a style into the page to hide the caret
  const session = await page.context().newCDPSession(page)
  const { data: png } = await session.send('Page.captureScreenshot')
  await session.detach()
  const { data, width } = PNG.sync.read(Buffer.from(png, 'base64'))
  let bounds: Bounds | undefined
  for (let at = 0; at < data.length; at += 4) {
    if (colour.some((value, channel) => Math.abs(value - data[at + channel]!) > 24)) continue
    const x = (at / 4) % width
    const y = Math.floor(at / 4 / width)
    bounds = {
      left: Math.min(x, bounds?.left ?? x),
      top: Math.min(y, bounds?.top ?? y),
      right: Math.max(x + 1, bounds?.right ?? 0),
      bottom: Math.max(y + 1, bounds?.bottom ?? 0),
    }
  }
  return bounds
}
