import { expect, type Page } from '@playwright/test'
import { cardIn, marksIn, pressInCard } from '../rig/probe'
import { openOwnPage, openPopup, reloadExtension } from '../rig/own-pages'
import { test } from './practice'

const weak = 'What are the next steps in your process?'

function consoleOf(page: Page): string[] {
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  page.on('pageerror', (error) => lines.push(error.message))
  return lines
}

test('a page that replaces its document is coached anew, without a trace of before', async ({ mail }) => {
  const lines = consoleOf(mail)
  await expect.poll(() => marksIn(mail)).not.toHaveLength(0)
  await mail.evaluate(() => {
    document.open()
    document.write(
      '<!doctype html><title>New</title><textarea aria-label="Note"></textarea><div contenteditable="true" role="textbox" aria-label="Draft"></div>',
    )
    document.close()
  })
  await expect.poll(() => marksIn(mail)).toEqual([])
  await mail.getByRole('textbox', { name: 'Draft' }).focus()
  await mail.keyboard.type(weak)
  await expect.poll(() => marksIn(mail)).toHaveLength(1)
  expect(lines).toEqual([])
})

test('an editor that makes its field anew is followed into the new one', async ({ mail }) => {
  await mail.evaluate(() => {
    document.open()
    document.write('<!doctype html><div contenteditable="true" role="textbox" aria-label="Draft"></div>')
    document.close()
  })
  const draft = mail.getByRole('textbox', { name: 'Draft' })
  await draft.focus()
  await mail.keyboard.type(weak)
  await expect.poll(() => marksIn(mail)).toHaveLength(1)
  await draft.evaluate((old) => {
    const made = old.cloneNode(true) as HTMLElement
    old.replaceWith(made)
    made.focus()
    getSelection()!.selectAllChildren(made)
    getSelection()!.collapseToEnd()
  })
  await mail.keyboard.type(` ${weak}`)
  await expect.poll(() => marksIn(mail)).toHaveLength(2)
})

test('an extension that is updated under an open tab leaves cleanly, and its successor takes over', async ({
  mail,
  launched,
}) => {
  const lines = consoleOf(mail)
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type(weak)
  await expect.poll(async () => (await marksIn(mail)).filter(({ tone }) => tone === 'lead')).toHaveLength(1)
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()

  await reloadExtension(launched.context)
  await mail.bringToFront()
  await expect.poll(() => cardIn(mail)).toBeUndefined()
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type(' Let me know.')
  await expect.poll(async () => (await marksIn(mail)).filter(({ tone }) => tone === 'lead')).toHaveLength(1)
  await expect(mail.getByRole('textbox', { name: 'Reply' })).toContainText(`${weak} Let me know.`)
  expect(new Set(lines).size).toBe(lines.length)
})

test('with the background dead, underlines and rewordings go on', async ({ mail, launched }) => {
  await expect.poll(() => marksIn(mail)).not.toHaveLength(0)
  const own = await openOwnPage(launched.context, 'options.html')
  const session = await launched.context.newCDPSession(own)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await own.close()

  await mail.bringToFront()
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type(weak)
  await expect.poll(async () => (await marksIn(mail)).filter(({ tone }) => tone === 'lead')).toHaveLength(1)
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await pressInCard(mail, 'Use')
  await expect(mail.getByRole('textbox', { name: 'Reply' })).toContainText('next step')
})

test('a draft of a million characters is read in part, and the popup says so', async ({ mail, launched }) => {
  await mail.getByRole('button', { name: 'New message' }).click()
  const body = mail.getByRole('textbox', { name: 'Message', exact: true })
  await body.evaluate((field: HTMLTextAreaElement) => {
    field.value = 'The crews are planned on Friday afternoon for the week behind it. '.repeat(15_800)
    field.setSelectionRange(0, 0)
  })
  await body.focus()
  await mail.keyboard.type(`${weak} `)
  await expect
    .poll(() => marksIn(mail))
    .toContainEqual({ tone: 'lead', text: 'What are the next steps in your process' })
  const popup = await openPopup(launched.context, mail)
  await expect(popup.getByText(/characters of a long text were not read/)).toBeVisible()
})
