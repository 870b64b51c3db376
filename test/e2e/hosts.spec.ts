import { expect, type Frame, type Page, test as base } from '@playwright/test'
import type { FrameReport } from '../../lib/messages'
import { makeCertificate } from '../rig/certificate'
import { launch, type Launched } from '../rig/launch'
import { openOwnPage } from '../rig/own-pages'
import { type Expected, pageFixtures, sitesOfFixtures, type Step } from '../rig/page-fixture'
import { cardIn } from '../rig/probe'
import { reportsOf } from '../rig/reports'
import { serve } from '../rig/server'

interface Shared {
  readonly launched: Launched
  /** One of the extension's own pages. */
  readonly own: Page
}

/** One browser for all pages of a worker: each fixture has a tab of its own. The ear is off, and the user is of Brightline. */
const test = base.extend<object, Shared>({
  launched: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const certificate = await makeCertificate()
      const server = await serve(sitesOfFixtures(), certificate)
      const launched = await launch({ headless: true, hosts: { port: server.port, spki: certificate.spki } })
      await use(launched)
      await launched.close()
      await server.close()
    },
    { scope: 'worker' },
  ],
  own: [
    async ({ launched }, use) => {
      const own = await openOwnPage(launched.context, 'options.html')
      const change = { ear: false, addresses: ['alex.moreno@brightline.example'], domains: ['brightline.example'] }
      const isSet = await own.evaluate((settings) => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
        return chrome.runtime.sendMessage({ type: 'set-settings', change: settings })
      }, change)
      expect(isSet).toBe(true)
      await use(own)
    },
    { scope: 'worker' },
  ],
})

for (const [name, { address, about, rounds }] of pageFixtures) {
  test(`${name}: ${about}`, async ({ launched, own }) => {
    const page = await launched.context.newPage()
    await page.goto(address)
    for (const { steps = [], ...expected } of rounds) {
      for (const step of steps) await take(page, step)
      await expect.poll(() => seenOn(page, own, expected)).toEqual(wanted(expected))
    }
    await page.close()
  })
}

async function take(page: Page, step: Step): Promise<void> {
  if ('press' in step) return page.keyboard.press(step.press)
  if ('click' in step) return page.locator(step.click).click()
  const frame = step.frame === undefined ? page : await frameNamed(page, step.frame)
  await frame.locator(step.into).first().focus()
  await page.keyboard.type(step.write)
}

async function frameNamed(page: Page, name: string): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.name() === name)
  await expect.poll(find).toBeDefined()
  return find() as Frame
}

function wanted({ heard, marks, ...more }: Expected): object {
  return { heard, ...(marks && { marks: marks.toSorted() }), ...more }
}

/** What `Expected` names, as it is now; quotes are cut to the length of what is expected of them. */
async function seenOn(page: Page, own: Page, expected: Expected): Promise<object> {
  const reports = await reportsOf(own, page.url().split('#')[0] ?? '')
  const heard: Record<string, string[]> = {}
  for (const { signal, quotes } of reports.flatMap((report) => report.heard)) (heard[signal] ??= []).push(...quotes)
  const cut = Object.entries(heard).map(([signal, quotes]) => [
    signal,
    quotes.map((quote, index) => quote.slice(0, expected.heard[signal]?.[index]?.length ?? quote.length)),
  ])
  return {
    heard: Object.fromEntries(cut) as unknown,
    ...(expected.count && { count: counted(reports, expected.count) }),
    ...(expected.marks && { marks: await marksOf(page) }),
    ...(expected.strangers && { strangers: reports.flatMap(({ strangers }) => strangers) }),
    ...(expected.health !== undefined && {
      health: reports.map(({ health }) => health).find((line) => line === expected.health) ?? reports[0]?.health,
    }),
    ...(expected.card !== undefined && { card: (await cardIn(page))?.title ?? null }),
    ...(expected.title !== undefined && { title: await page.title() }),
  }
}

/** The bounds themselves where a count is within them, else the count. */
function counted(reports: readonly FrameReport[], bounds: NonNullable<Expected['count']>): object {
  const counts = Object.entries(bounds).map(([signal, [least, most]]) => {
    const all = reports.flatMap(({ heard }) => heard).filter((one) => one.signal === signal)
    const sum = all.reduce((total, { count }) => total + count, 0)
    return [signal, sum >= least && sum <= most ? [least, most] : sum]
  })
  return Object.fromEntries(counts) as object
}

async function marksOf(page: Page): Promise<string[]> {
  const all = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(() =>
            [...CSS.highlights.values()].flatMap((one) => [...one].map((range) => (range as Range).toString())),
          )
          .catch(() => []),
      ),
  )
  return all.flat().toSorted()
}
