import { expect, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { cardIn, marksIn, pressInCard } from '../rig/probe'
import { openOwnPage } from '../rig/own-pages'
import { test } from './practice'

const weak = 'What are the next steps in your process?'

test.describe('a textarea in a modal dialog', () => {
  test('is underlined in place, and reworded through its card in the dialog', async ({ mail }) => {
    await mail.getByRole('button', { name: 'New message' }).click()
    const body = mail.getByRole('textbox', { name: 'Message', exact: true })
    await body.focus()
    await mail.keyboard.type(weak)
    await expect.poll(() => bluePixels(mail, body)).toBeGreaterThan(40)

    await mail.keyboard.press('Alt+Enter')
    await expect.poll(() => cardIn(mail)).toMatchObject({ title: 'Gives the lead away' })
    await pressInCard(mail, 'Use')
    await expect(body).toHaveValue(/next step/)
    await expect(body).not.toHaveValue(/What are the next steps/)
    await expect(mail.getByRole('dialog', { name: 'New message' })).toBeVisible()

    await mail.keyboard.press('Control+z')
    await expect(body).toHaveValue(weak)
  })
})

test('an input is reworded, and what a search field holds is nobody’s business', async ({ mail }) => {
  await mail.goto('https://mail.practice.test/crm/')
  const next = mail.getByRole('textbox', { name: 'Next step' })
  await next.fill('')
  await next.focus()
  await mail.keyboard.type('They loved the demo, this one is in the bag.')
  await expect.poll(() => bluePixels(mail, next)).toBeGreaterThan(20)

  await mail.goto('https://mail.practice.test/')
  const search = mail.getByRole('searchbox', { name: 'Search mail' })
  await search.focus()
  await mail.keyboard.type(weak)
  await mail.keyboard.press('Alt+Enter')
  await mail.keyboard.type('!')
  await expect(search).toHaveValue(`${weak}!`)
  expect(await bluePixels(mail, search)).toBe(0)
})

test('what a note reports is heard as the prospect’s, with a question to take along', async ({ mail }) => {
  await mail.goto('https://mail.practice.test/crm/')
  const note = mail.getByRole('textbox', { name: 'Note' })
  await note.focus()
  await mail.keyboard.type('Joe said it is not a priority right now.')
  await mail.keyboard.press('Home')
  await expect
    .poll(async () => {
      await mail.keyboard.press('Alt+Enter')
      return (await cardIn(mail))?.title
    })
    .toBe('Puts it off')
  expect((await cardIn(mail))?.buttons).not.toContain('Use')
})

test('a manager’s comment is heard for a manager, and not for a rep', async ({ mail, launched }) => {
  const telling = 'You should just call the CFO and offer 10%.'
  await mail.goto('https://mail.practice.test/crm/?as=dana@brightline.example')
  const comment = mail.getByRole('textbox', { name: 'Comment to the deal owner' })
  await comment.focus()
  await mail.keyboard.type(telling)
  await mail.keyboard.press('Alt+Enter')
  await mail.keyboard.type(' Thanks.')
  await expect(comment).toHaveValue(`${telling} Thanks.`)
  expect(await cardIn(mail)).toBeUndefined()

  const options = await openOwnPage(launched.context, 'options.html')
  await options.getByRole('radio', { name: 'I coach people who sell' }).click()
  await expect(options.getByText('Saved')).toBeVisible()
  await mail.bringToFront()
  await comment.blur()
  await comment.focus()
  await expect.poll(async () => (await marksIn(mail)).map(({ tone }) => tone)).toContain('telling')
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toMatchObject({ title: 'Tells instead of asking' })
  await pressInCard(mail, 'Use')
  await expect(comment).not.toHaveValue(/should just call/)
  await expect(comment).toHaveValue(/\?/)
  await mail.keyboard.press('Control+z')
  await expect(comment).toHaveValue(`${telling} Thanks.`)
})

/** How many pixels of a field have the blue of a lead underline, which nothing else on the practice site has. */
async function bluePixels(page: Page, field: ReturnType<Page['getByRole']>): Promise<number> {
  const box = await field.boundingBox()
  if (!box) return 0
  const { data } = PNG.sync.read(await page.screenshot({ clip: box }))
  let count = 0
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    if (Math.abs(red - 0x3b) < 12 && Math.abs(green - 0x82) < 12 && Math.abs(blue - 0xf6) < 12) count++
  }
  return count
}
