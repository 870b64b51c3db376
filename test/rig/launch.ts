import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { rigFolder } from './build-rig'
import type { browser as Chrome } from 'wxt/browser'
import { findChromium } from './chromium'
import { rigId } from './rig-manifest'

export interface LaunchOptions {
  readonly headless: boolean
  /** Sends every host name to this port on loopback, and takes certificates with this public key. */
  readonly hosts?: { readonly port: number; readonly spki: string }
  readonly colorScheme?: 'light' | 'dark'
  /** The built extension, where it is not the rig itself but a copy that something was done to. */
  readonly folder?: string
}

export interface Launched {
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts Chromium with the rig build of Sideline in a profile of its own, and waits until it is ready to coach. */
export async function launch({
  headless,
  hosts,
  colorScheme = 'light',
  folder = rigFolder,
}: LaunchOptions): Promise<Launched> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or name it in SIDELINE_BROWSER.')
  const profile = await mkdtemp(join(tmpdir(), 'sideline-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    colorScheme,
    reducedMotion: headless ? 'reduce' : null,
    viewport: headless ? { width: 1280, height: 800 } : null,
    // Chrome itself takes no extension from the command line any more: it is asked to load it once it runs
    ignoreDefaultArgs: takesExtensions(executablePath) ? [] : ['--disable-extensions'],
    args: [
      ...quiet,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(takesExtensions(executablePath)
        ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]
        : ['--enable-unsafe-extension-debugging']),
      ...(hosts
        ? [`--host-resolver-rules=MAP * 127.0.0.1:${hosts.port}`, `--ignore-certificate-errors-spki-list=${hosts.spki}`]
        : []),
    ],
  })
  if (!takesExtensions(executablePath)) await loadUnpacked(context, folder)
  await ready(context)
  return {
    context,
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Chromium and Edge do; Chrome has not since version 137. */
function takesExtensions(executablePath: string): boolean {
  return !/google[- ]chrome|chrome\.exe/i.test(executablePath)
}

async function loadUnpacked(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('This browser cannot be asked to load an extension.')
  // not in Playwright's table of commands
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<unknown>
  await send('Extensions.loadUnpacked', { path })
}

/** Ready is when the rules are published and the script is registered: from then on every page is coached. */
async function ready(context: BrowserContext): Promise<void> {
  const worker =
    context.serviceWorkers().find((one) => one.url().includes(rigId)) ?? (await context.waitForEvent('serviceworker'))
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof Chrome }
    for (;;) {
      const scripts = await chrome.scripting.getRegisteredContentScripts()
      const { 'rules-rep': rules } = await chrome.storage.local.get('rules-rep')
      if (scripts.length > 0 && rules !== undefined) return
    }
  })
}
