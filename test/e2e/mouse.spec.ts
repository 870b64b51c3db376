import { expect, type Page } from '@playwright/test'
import { cardIn, marksIn, pressInCard, noticesIn } from '../rig/probe'
import { test } from './practice'
import { shots } from './shots'

const weak = 'What are the next steps in your process?'

/** Writes in the reply and waits until the weak sentence is marked. */
async function writeWeakReply(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Reply' }).focus()
  await page.keyboard.type(weak)
  await expect.poll(() => leadMarks(page)).toHaveLength(1)
}

async function leadMarks(page: Page): Promise<string[]> {
  return (await marksIn(page)).filter(({ tone }) => tone === 'lead').map(({ text }) => text)
}

/** The middle of the marked words in the reply. */
function middleOfMark(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('sideline-lead') ?? []
    const box = (range as Range).getBoundingClientRect()
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  })
}

test('resting on an underline opens the card and leaves the focus where it is', async ({ mail }) => {
  await writeWeakReply(mail)
  const { x, y } = await middleOfMark(mail)
  await mail.mouse.move(x - 3, y)
  await mail.mouse.move(x, y)
  await expect.poll(() => cardIn(mail)).toMatchObject({ title: 'Gives the lead away', focused: undefined })

  await mail.keyboard.type(' Best, Alex')
  await expect(mail.getByRole('textbox', { name: 'Reply' })).toContainText(`${weak} Best, Alex`)
})

test('a click on an underline opens the card, Escape closes it and nothing else', async ({ mail }) => {
  await writeWeakReply(mail)
  const { x, y } = await middleOfMark(mail)
  await mail.mouse.click(x, y)
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await mail.keyboard.press('Escape')
  await expect.poll(() => cardIn(mail)).toBeUndefined()
  await expect(mail.getByRole('textbox', { name: 'Reply' })).toBeFocused()
})

test('Use puts the rewording into the draft, with the caret on its first blank', async ({ mail }) => {
  await writeWeakReply(mail)
  const { x, y } = await middleOfMark(mail)
  await mail.mouse.click(x, y)
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await pressInCard(mail, 'Use')
  const draft = mail.getByRole('textbox', { name: 'Reply' })
  await expect(draft).toContainText('next step')
  await expect(draft).not.toContainText(weak)
  await expect.poll(() => mail.evaluate(() => String(getSelection()))).toBe('[who]')
  await expect.poll(() => leadMarks(mail), 'an open blank is marked').toEqual(['[who]'])
  await expect.poll(() => noticesIn(mail), 'and told of').toEqual(['One blank to fill before you send'])
  await mail.screenshot({ path: `${shots}/blank.png` })
  await mail.keyboard.type('Marcus')
  await expect.poll(() => leadMarks(mail)).toEqual([])
  await expect.poll(() => noticesIn(mail)).toEqual([])
  await expect(draft).toContainText('with Marcus')
})

test('Not now is for this page, Never this phrase for good', async ({ mail }) => {
  await writeWeakReply(mail)
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await pressInCard(mail, 'Not now')
  await expect.poll(() => leadMarks(mail)).toEqual([])
  await mail.keyboard.type(' Let me know what you think.')
  await expect.poll(() => leadMarks(mail)).toEqual([expect.stringMatching(/let me know/i)])
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await pressInCard(mail, 'Never this phrase')
  await expect.poll(() => leadMarks(mail), 'what was put off stays so when settings change').toEqual([])

  await mail.reload()
  await writeWeakReply(mail)
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toBeDefined()
  await pressInCard(mail, 'Never this phrase')
  await expect.poll(() => leadMarks(mail)).toEqual([])

  await mail.reload()
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type(`${weak} Let me know your thoughts.`)
  await expect.poll(() => leadMarks(mail)).toEqual([expect.stringMatching(/let me know/i)])
})

test('the page itself can neither open a card nor press its buttons', async ({ mail }) => {
  await writeWeakReply(mail)
  const point = await middleOfMark(mail)
  await mail.evaluate(({ x, y }) => {
    const target = document.elementFromPoint(x, y)
    const init = { bubbles: true, composed: true, clientX: x, clientY: y }
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
      target?.dispatchEvent(new PointerEvent(type, init))
    }
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', altKey: true, bubbles: true }))
  }, point)
  await mail.keyboard.type('.')
  await expect.poll(() => leadMarks(mail)).toHaveLength(1)
  expect(await cardIn(mail)).toBeUndefined()
})
