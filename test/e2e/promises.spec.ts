import { expect, type Page } from '@playwright/test'
import { cardIn, marksIn, pressInCard } from '../rig/probe'
import { openOwnPage } from '../rig/own-pages'
import { test } from './practice'

const weak = 'What are the next steps in your process?'

/** All that the page holds as its own, without our one element. */
function pageOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.outerHTML)
}

async function writeReply(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Reply' }).focus()
  await page.keyboard.type(`Hi Priya. ${weak}`)
}

test('underlining changes nothing in the page', async ({ mail, launched }) => {
  await writeReply(mail)
  await expect.poll(async () => (await marksIn(mail)).map(({ tone }) => tone)).toContain('lead')
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()

  const elsewhere = await launched.context.newPage()
  await elsewhere.goto('https://mail.elsewhere.test/')
  await writeReply(elsewhere)
  expect(await marksIn(elsewhere)).toEqual([])
  expect(await pageOf(mail)).toBe(await pageOf(elsewhere))
})

test('what is stored of a page are the marked words alone', async ({ mail, launched }) => {
  await writeReply(mail)
  await expect.poll(async () => (await marksIn(mail)).map(({ tone }) => tone)).toContain('lead')
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await pressInCard(mail, 'Use')
  await expect(mail.getByRole('textbox', { name: 'Reply' })).not.toContainText(weak)

  const own = await openOwnPage(launched.context, 'options.html')
  await expect.poll(() => own.evaluate(readMoments)).toHaveLength(2)
  const moments = await own.evaluate(readMoments)
  expect(new Set(moments.map(({ kind }) => kind))).toEqual(new Set(['shown', 'accepted']))
  for (const { signal, rule, phrase, host, id, at, kind: _, ...rest } of moments) {
    expect({ signal, phrase, host }).toEqual({
      signal: 'asks-for-next-step',
      phrase: 'What are the next steps in your process',
      host: 'mail.practice.test',
    })
    expect(rule).toMatch(/^asks-for-next-step\//)
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(at).toEqual(expect.any(Number))
    expect(rest).toEqual({})
  }
})

test('“Never on this site” turns the site off', async ({ mail, launched }) => {
  await writeReply(mail)
  await expect.poll(async () => (await marksIn(mail)).map(({ tone }) => tone)).toContain('lead')
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await pressInCard(mail, 'Never on this site')
  await expect.poll(() => marksIn(mail)).toEqual([])
  const options = await openOwnPage(launched.context, 'options.html')
  await expect(options.getByText('mail.practice.test')).toBeVisible()
})

interface StoredMoment {
  readonly id: string
  readonly at: number
  readonly kind: string
  readonly signal: string
  readonly rule: string
  readonly phrase: string
  readonly host: string
}

/** Runs in the extension's own page. */
function readMoments(): Promise<StoredMoment[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sideline')
    opening.addEventListener('error', () => reject(new Error('cannot open')))
    opening.addEventListener('success', () => {
      const rows = opening.result.transaction('moments').objectStore('moments').getAll() as IDBRequest<StoredMoment[]>
      rows.addEventListener('success', () => {
        opening.result.close()
        resolve(rows.result)
      })
    })
  })
}
