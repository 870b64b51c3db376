import { expect } from '@playwright/test'
import { cardIn, marksIn } from '../rig/probe'
import { openOwnPage } from '../rig/own-pages'
import { test } from './practice'

const address = 'https://pages.practice.test/unknown-mail/'

test('on a mail client that nobody described, whoever is unknown is not judged', async ({ mail }) => {
  await mail.goto(address)
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type('What are the next steps?')
  await expect.poll(() => marksIn(mail)).toEqual([{ tone: 'lead', text: 'What are the next steps' }])
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toMatchObject({ title: 'Gives the lead away' })
})

test('once it knows the user’s own domain, a stranger’s words are heard, and no colleague’s', async ({
  mail,
  launched,
}) => {
  const options = await openOwnPage(launched.context, 'options.html')
  await options.getByLabel('Add a domain').fill('brightline.example')
  await options.getByRole('button', { name: 'Add domain' }).click()
  await expect(options.getByText('Saved')).toBeVisible()

  await mail.bringToFront()
  await mail.goto(address)
  await expect
    .poll(() => marksIn(mail))
    .toEqual([{ tone: 'nice', text: expect.stringMatching(/think about it/) as unknown }])
})

test('a fake composer in a mail, a search and a subject are left alone', async ({ mail }) => {
  await mail.goto(address)
  for (const name of ['Message Body', 'Search', 'Subject']) {
    await mail.getByRole('textbox', { name }).focus()
    await mail.keyboard.type('What are the next steps? ')
    await mail.keyboard.press('Alt+Enter')
    await mail.keyboard.type('x')
    expect(await cardIn(mail), name).toBeUndefined()
  }
  expect(await marksIn(mail)).toEqual([])
})
