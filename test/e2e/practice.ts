import { fileURLToPath } from 'node:url'
import { type Page, test as base } from '@playwright/test'
import { type Certificate, makeCertificate } from '../rig/certificate'
import { launch, type Launched } from '../rig/launch'
import { type RunningServer, serve, type Site, practicePolicy, strictPolicy } from '../rig/server'

/** The practice site, as it is served. */
export const practice: Site = {
  folder: fileURLToPath(new URL('../practice/site', import.meta.url)),
  headers: { 'content-security-policy': practicePolicy },
}
const pages: Site = {
  folder: fileURLToPath(new URL('../pages', import.meta.url)),
  headers: { 'content-security-policy': strictPolicy },
}

interface Worker {
  readonly certificate: Certificate
}

interface Fixtures {
  readonly server: RunningServer
  /** Chromium with Sideline, where every host name leads to the practice server. */
  readonly launched: Launched
  /** A page on the practice mailbox. */
  readonly mail: Page
}

/** Tests in the built extension, on pages served at real host names over TLS, in a browser and profile of their own. */
export const test = base.extend<Fixtures, Worker>({
  certificate: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      await use(await makeCertificate())
    },
    { scope: 'worker' },
  ],
  server: async ({ certificate }, use) => {
    const server = await serve(
      {
        'mail.practice.test': practice,
        'mail.elsewhere.test': practice, // the same site, where Sideline may not read
        'pages.practice.test': pages,
      },
      certificate,
    )
    await use(server)
    await server.close()
  },
  launched: async ({ server, certificate, colorScheme }, use) => {
    const launched = await launch({
      headless: true,
      hosts: { port: server.port, spki: certificate.spki },
      ...(colorScheme && colorScheme !== 'no-preference' && { colorScheme }),
    })
    await use(launched)
    await launched.close()
  },
  mail: async ({ launched }, use) => {
    const page = launched.context.pages()[0] ?? (await launched.context.newPage())
    await page.goto('https://mail.practice.test/')
    await use(page)
  },
})

/** What browsers themselves ask for, with or without an extension: updates, accounts, form and spelling services, settings. */
const ofBrowsers =
  /^(update|content-autofill)\.googleapis\.com|^accounts\.google\.com|^redirector\.gvt1\.com|^clients2\.google\.com|^([a-z0-9-]+\.)+mozilla\.(com|org|net)\//

/** The requests in a server's log that were neither for the practice site nor the browser's own. Every name leads to that server. */
export function requestsElsewhere(log: readonly string[]): string[] {
  return log.filter((request) => !/^[a-z]+\.(practice|elsewhere)\.test\//.test(request) && !ofBrowsers.test(request))
}
