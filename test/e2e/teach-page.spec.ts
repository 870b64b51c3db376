import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { evaluateBesideCoach } from '../rig/content-world'
import type { Launched } from '../rig/launch'
import { cardIn, marksIn, pressInCard } from '../rig/probe'
import { openOwnPage, openPopup } from '../rig/own-pages'
import { test } from './practice'

/** axe takes a closed root for a leaf, and passes it: this opens ours to it, in our own world only. Gives faults and passes in the panel. */
const judgePanel = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};
  Object.defineProperty(Element.prototype, 'shadowRoot', { get() { return chrome.dom.openOrClosedShadowRoot(this) }, configurable: true });
  axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations, passes }) => {
    const inPanel = (rule) => rule.nodes.some(({ target }) => Array.isArray(target[0]));
    return [violations.filter(inPanel).map(({ id }) => id), passes.filter(inPanel).length];
  })`

const address = 'https://pages.practice.test/taught-mail/'
const found = '3 messages seen, sender known for 3, compose seen.'
const theirs = [
  { tone: 'nice', text: expect.stringMatching(/think about it/) as unknown },
  { tone: 'nice', text: expect.stringMatching(/good idea/) as unknown },
]
const panel = (page: Page) => expect.poll(async () => (await cardIn(page))?.text)

/** Tells Sideline the user's domain, opens the page, and asks in the popup to teach it. */
async function beginTeaching(page: Page, { context }: Launched): Promise<void> {
  const options = await openOwnPage(context, 'options.html')
  await options.getByLabel('Add a domain').fill('brightline.example')
  await options.getByRole('button', { name: 'Add domain' }).click()
  await expect(options.getByText('Saved')).toBeVisible()
  await options.close()
  await page.goto(address)
  await writeAnswer(page)
  expect(await marksIn(page), 'nothing can be read here yet').toEqual([])
  const popup = await openPopup(context, page)
  await popup.getByRole('button', { name: 'Teach this page' }).click()
  await page.bringToFront()
  await panel(page).toContain('1 of 3')
}

async function writeAnswer(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Answer' }).focus()
  await page.keyboard.type('What are the next steps?')
}

async function pointAt(page: Page, words: string): Promise<void> {
  const box = await page.getByText(words).first().boundingBox()
  if (!box) throw new Error(`The page does not show "${words}".`)
  await page.mouse.move(box.x + 8, box.y + 8)
  await page.mouse.click(box.x + 8, box.y + 8)
}

async function teachByPointer(page: Page): Promise<void> {
  await pointAt(page, 'Thanks for the call')
  await panel(page).toContain('2 of 3')
  await pointAt(page, 'Tom Reilly')
  await panel(page).toContain('3 of 3')
  await pointAt(page, 'What are the next steps')
  await panel(page).toContain(found)
}

async function save(page: Page): Promise<void> {
  await pressInCard(page, 'Save')
  await panel(page).toContain('Saved')
}

test('a page is taught by pointer, and heard from then on; exported, removed and imported again', async ({
  mail,
  launched,
}) => {
  await beginTeaching(mail, launched)
  await teachByPointer(mail)
  await save(mail)
  await pressInCard(mail, 'Close')
  await expect.poll(() => cardIn(mail)).toBeUndefined()
  await expect.poll(() => marksIn(mail), 'without a reload').toEqual(expect.arrayContaining(theirs))
  await mail.reload()
  await writeAnswer(mail)
  await expect.poll(() => marksIn(mail)).toHaveLength(3)
  expect(await marksIn(mail)).toContainEqual({ tone: 'lead', text: 'What are the next steps' })

  const popup = await openPopup(launched.context, mail)
  await expect(popup.getByText('pages.practice.test: reading pane seen, compose seen')).toBeVisible()
  await popup.close()

  const options = await openOwnPage(launched.context, 'options.html')
  const download = options.waitForEvent('download')
  await options.getByRole('button', { name: 'Save to a file' }).click()
  const file = await (await download).path()
  const [profile] = JSON.parse(await readFile(file, 'utf8')) as [object]
  await options.getByRole('button', { name: 'Remove: pages.practice.test' }).click()
  await expect(options.getByText('None. Choose “Teach this page” in the toolbar popup.')).toBeVisible()
  await expect.poll(() => marksIn(mail), 'without a reload').toEqual([])

  const bad = { ...profile, title: 'Another', id: 'another', notOwn: 'p[' }
  const worse = { ...profile, title: 'A third', id: 'third', hosts: [] }
  const several = { name: 'pages.json', mimeType: 'application/json' }
  const buffer = Buffer.from(JSON.stringify([profile, bad, worse]))
  await options.getByLabel('Load from a file').setInputFiles({ ...several, buffer })
  await expect(options.getByRole('button', { name: 'Remove: pages.practice.test' })).toBeVisible()
  await expect(options.getByText('Another was not taken: “p[” is no selector.')).toBeVisible()
  await expect(options.getByText('A third was not taken: hosts: names no site.')).toBeVisible()
  await expect.poll(() => marksIn(mail)).toEqual(expect.arrayContaining(theirs))
})

test('a page is taught by keyboard, and Escape ends it without a trace', async ({ mail, launched }) => {
  await beginTeaching(mail, launched)
  const before = await mail.evaluate(() => document.documentElement.outerHTML)
  await mail.keyboard.press('Escape')
  await expect.poll(() => cardIn(mail)).toBeUndefined()
  expect(before).toContain(await mail.evaluate(() => document.body.outerHTML))

  const popup = await openPopup(launched.context, mail)
  await popup.getByRole('button', { name: 'Teach this page' }).click()
  await mail.bringToFront()
  await panel(mail).toContain('1 of 3')
  await expect.poll(async () => (await cardIn(mail))?.focused).toBe('Choose')
  for (const words of ['Thanks for the call', 'Let me think']) {
    await mail.keyboard.press('ArrowDown')
    await panel(mail).toContain(words)
  }
  await mail.keyboard.press('Enter')
  await panel(mail).toContain('2 of 3')
  await panel(mail).toContain('tom@northgate.example')
  await mail.keyboard.press('Enter')
  await panel(mail).toContain('3 of 3')
  await panel(mail).toContain('What are the next steps')
  await mail.keyboard.press('Tab')
  await mail.keyboard.press('Shift+Tab')
  await mail.keyboard.press('Enter')
  await panel(mail).toContain(found)
  await mail.keyboard.press('Enter')
  await panel(mail).toContain('Saved')
  await mail.keyboard.press('Enter')
  await expect.poll(() => marksIn(mail)).toEqual(expect.arrayContaining(theirs))
  expect(await mail.getByRole('textbox', { name: 'Answer' }).textContent(), 'no key reached the page').toBe(
    'What are the next steps?',
  )
})

test('only what the user does teaches, not a script of the page', async ({ mail, launched }) => {
  await beginTeaching(mail, launched)
  await mail.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement
    for (const type of ['pointermove', 'pointerdown', 'mousedown', 'click'])
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 60, clientY: 60 }))
    for (const key of ['Enter', 'Escape', 'ArrowDown'])
      host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    host.click()
  })
  await panel(mail).toContain('1 of 3')
})

test('a page that has changed since it was taught is read like any other, and the popup says so', async ({
  mail,
  launched,
}) => {
  await beginTeaching(mail, launched)
  await teachByPointer(mail)
  await save(mail)
  await pressInCard(mail, 'Close')
  await mail.goto('https://pages.practice.test/unknown-mail/')
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type('What are the next steps?')
  await expect
    .poll(() => marksIn(mail))
    .toEqual(expect.arrayContaining([theirs[0], { tone: 'lead', text: 'What are the next steps' }]))
  const popup = await openPopup(launched.context, mail)
  await expect(
    popup.getByText('pages.practice.test looks new to Sideline, so it is read like any other page'),
  ).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('the panel and the settings of taught pages have no accessibility faults', async ({ mail, launched }) => {
      await beginTeaching(mail, launched)
      const [faults, passes] = (await evaluateBesideCoach(mail, judgePanel)) as [string[], number]
      expect(faults).toEqual([])
      expect(passes, 'axe has looked into the closed root').toBeGreaterThan(5)
      await teachByPointer(mail)
      await save(mail)
      const options = await openOwnPage(launched.context, 'options.html')
      await options.getByRole('button', { name: 'Remove: pages.practice.test' }).waitFor()
      await options
        .getByLabel('Load from a file')
        .setInputFiles({ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('none') })
      await expect(options.getByText('no.json was not taken: it holds no JSON.')).toBeVisible()
      const settings = await new AxeBuilder({ page: options }).analyze()
      expect(settings.violations).toEqual([])
      expect(settings.passes.length).toBeGreaterThan(5)
    })
  })
}
