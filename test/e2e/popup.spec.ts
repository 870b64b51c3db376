import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { cardIn, marksIn, pressInCard } from '../rig/probe'
import { openOwnPage, openPopup } from '../rig/own-pages'
import { test } from './practice'
import { shots } from './shots'

test('the popup says what was heard, and turns the site off and on', async ({ mail, launched }) => {
  await expect.poll(() => marksIn(mail)).not.toHaveLength(0)
  const popup = await openPopup(launched.context, mail)
  await expect(popup.getByText('Nice words, no commitment')).toBeVisible()
  await expect(popup.getByText('Practice site: reading pane seen, compose seen')).toBeVisible()

  await popup.getByText('Nice words, no commitment').click()
  await expect(popup.getByText('good idea to look'), 'the words themselves').toBeVisible()
  await popup.setViewportSize({ width: 340, height: 420 })
  await popup.screenshot({ path: `${shots}/popup.png` })

  const site = popup.getByRole('switch', { name: 'On for mail.practice.test' })
  await site.click()
  await expect(site).not.toBeChecked()
  await expect.poll(() => marksIn(mail)).toEqual([])
  await mail.reload()
  await mail.getByRole('textbox', { name: 'Reply' }).waitFor()
  expect(await marksIn(mail)).toEqual([])

  await site.click()
  await expect(site).toBeChecked()
  await expect.poll(() => marksIn(mail), 'without a reload').not.toHaveLength(0)
})

test('a paused page is silent until it goes on', async ({ mail, launched }) => {
  await expect.poll(() => marksIn(mail)).not.toHaveLength(0)
  const popup = await openPopup(launched.context, mail)
  await popup.getByRole('button', { name: 'Pause on this page' }).click()
  await mail.bringToFront()
  await expect.poll(() => marksIn(mail)).toEqual([])
  await popup.bringToFront()
  await popup.getByRole('button', { name: 'Resume on this page' }).click()
  await mail.bringToFront()
  await expect.poll(() => marksIn(mail)).not.toHaveLength(0)
})

test('a phrase that is never to be shown again can be shown again', async ({ mail, launched }) => {
  const leads = async () => (await marksIn(mail)).filter(({ tone }) => tone === 'lead')
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type('What are the next steps?')
  await expect.poll(leads).toHaveLength(1)
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await pressInCard(mail, 'Never this phrase')
  await expect.poll(leads).toEqual([])

  const options = await openOwnPage(launched.context, 'options.html')
  await options.getByRole('button', { name: /^Show again/ }).click()
  await expect(options.getByRole('button', { name: /^Show again/ })).toHaveCount(0)
  await mail.reload()
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type('What are the next steps?')
  await expect.poll(leads).toHaveLength(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('the popup and the settings have no accessibility faults', async ({ mail, launched }) => {
      await expect.poll(() => marksIn(mail)).not.toHaveLength(0)
      for (const page of [
        await openPopup(launched.context, mail),
        await openOwnPage(launched.context, 'options.html'),
      ]) {
        await page.getByRole('heading').first().waitFor()
        const { violations, passes } = await new AxeBuilder({ page }).analyze()
        expect(violations).toEqual([])
        expect(passes.length).toBeGreaterThan(5)
      }
    })
  })
}
