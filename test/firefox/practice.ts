import { expect, test as base } from '@playwright/test'
import { practice } from '../e2e/practice'
import { makeCertificate } from '../rig/certificate'
import type { FirefoxDriver } from '../rig/firefox-driver'
import { launchFirefox } from '../rig/launch-firefox'
import { type RunningServer, serve } from '../rig/server'

interface Fixtures {
  readonly server: RunningServer
  /** Firefox with Sideline as it is installed: no site is turned on. */
  readonly firefox: FirefoxDriver
  /** The same, on the practice mailbox, for which the user has turned Sideline on. */
  readonly mail: FirefoxDriver
}

/** Tests in the build for Firefox, on pages served at real host names over TLS, in a browser and profile of their own. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  server: async ({}, use) => {
    const server = await serve({ 'mail.practice.test': practice }, await makeCertificate())
    await use(server)
    await server.close()
  },
  firefox: async ({ server }, use) => {
    const { firefox, close } = await launchFirefox(server.port)
    await use(firefox)
    await close()
  },
  mail: async ({ firefox }, use) => {
    await firefox.goto('https://mail.practice.test/')
    await openPopup(firefox)
    await turnOn(firefox, 'mail.practice.test')
    await use(firefox)
  },
})

/** Opens the popup from the toolbar, and waits until it says what it knows. */
export async function openPopup(firefox: FirefoxDriver): Promise<void> {
  await firefox.pressToolbarButton()
  await expect.poll(() => wordsOfPopup(firefox), 'the popup opens').toContain('Sideline')
}

/** What the open popup says; nothing while none is open. */
export function wordsOfPopup(firefox: FirefoxDriver): Promise<string> {
  return firefox.inPopup<string>('return document.body.innerText').catch(() => '')
}

/** Goes with Tab to the button of that name in the open popup. */
export async function tabTo(firefox: FirefoxDriver, name: string): Promise<void> {
  await expect
    .poll(async () => {
      await firefox.press('Tab', 'chrome')
      return firefox.inPopup('return document.activeElement.ariaLabel ?? document.activeElement.textContent')
    })
    .toBe(name)
}

/** Presses the popup's button that asks for a site. The browser's own question is answered by a preference. */
async function turnOn(firefox: FirefoxDriver, host: string): Promise<void> {
  await tabTo(firefox, `Turn on for ${host}`)
  await firefox.press('Enter', 'chrome')
  await expect.poll(() => wordsOfPopup(firefox), 'the site is on').toContain(`On for ${host}`)
  await firefox.press('Escape', 'chrome')
  await expect.poll(() => firefox.inBrowser('return popup === null'), 'the popup closes').toBe(true)
}
