import { expect } from '@playwright/test'
import { openOwnPage, openPopup } from '../rig/own-pages'
import { rigId } from '../rig/rig-manifest'
import { marksIn } from '../rig/probe'
import { test } from './practice'

const address = 'https://mail.elsewhere.test/'

test('a site that is granted is coached, and removed again it is left at once', async ({ mail, launched }) => {
  await mail.goto(address)
  await mail.getByRole('textbox', { name: 'Reply' }).waitFor()
  expect(await marksIn(mail)).toEqual([])

  for (const from of ['popup', 'settings'] as const) {
    await grant(launched.context)
    await mail.bringToFront()
    await mail.getByRole('textbox', { name: 'Reply' }).focus()
    await mail.keyboard.type('What are the next steps?')
    await expect.poll(async () => (await marksIn(mail)).map(({ tone }) => tone), from).toContain('lead')

    const page =
      from === 'popup' ? await openPopup(launched.context, mail) : await openOwnPage(launched.context, 'options.html')
    if (from === 'popup') await page.getByText('One site turned on').click()
    await page.getByRole('button', { name: 'Remove: mail.elsewhere.test' }).click()
    await expect(page.getByRole('button', { name: 'Remove: mail.elsewhere.test' })).toHaveCount(0)
    await mail.bringToFront()
    await expect.poll(() => marksIn(mail), 'without a reload').toEqual([])
    await page.close()

    await mail.reload()
    await mail.getByRole('textbox', { name: 'Reply' }).focus()
    await mail.keyboard.type('What are the next steps?')
    expect(await marksIn(mail)).toEqual([])
  }
})

interface DeveloperPrivate {
  addHostPermission(id: string, origin: string): Promise<void>
}

/** Asks the browser for the site as the popup does; what it would ask the user is answered beforehand, which no test can press. */
async function grant(context: Parameters<typeof openPopup>[0]): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }
    await chrome.developerPrivate.addHostPermission(id, 'https://mail.elsewhere.test/*')
  }, rigId)
  await page.close()
  const own = await openOwnPage(context, 'options.html')
  const session = await context.newCDPSession(own)
  const { result } = await session.send('Runtime.evaluate', {
    expression: "chrome.permissions.request({ origins: ['https://mail.elsewhere.test/*'] })",
    userGesture: true,
    awaitPromise: true,
  })
  expect(result.value).toBe(true)
  await own.close()
}
