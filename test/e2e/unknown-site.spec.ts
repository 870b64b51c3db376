import { expect } from '@playwright/test'
import { cardIn, marksIn } from '../rig/probe'
import { openOwnPage, openPopup } from '../rig/own-pages'
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

test('asked who a stranger is, it remembers the answer until it is told to forget', async ({ mail, launched }) => {
  const nice = [{ tone: 'nice', text: expect.stringMatching(/think about it/) as unknown }]
  await mail.goto(address)
  const popup = await openPopup(launched.context, mail)
  await popup.getByRole('button', { name: 'Theirs: tom@northgate.example' }).click()
  await expect(popup.getByText('tom@northgate.example')).toHaveCount(0)
  await expect(popup.getByRole('button', { name: 'Ours: dana@brightline.example' })).toBeVisible()
  await mail.bringToFront()
  await expect.poll(() => marksIn(mail), 'without a reload').toEqual(nice)
  await mail.reload()
  await expect.poll(() => marksIn(mail)).toEqual(nice)

  const options = await openOwnPage(launched.context, 'options.html')
  await options.getByRole('button', { name: 'Forget: tom@northgate.example' }).click()
  await mail.bringToFront()
  await expect.poll(() => marksIn(mail)).toEqual([])
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
