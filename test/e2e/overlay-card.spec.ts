import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { Opening } from './overlay-in-page'
import { test, type OverlayWorld } from './overlay-world'

const words = 'What are the next steps?'
const draft = `<p id="draft" contenteditable style="font:16px/24px Arial;margin:40px">Hi Dana. ${words} Thanks.</p>`
const page = (body: string) => `<!doctype html><body style="margin:0">${body}`
const suggestion = 'I suggest a call with [who] on Tuesday.'
const blanks = '[{"from":22,"to":27}]'

/** Puts the caret behind `Hi` by the mouse and the keyboard, as a user would. */
async function caretInDraft(page: Page): Promise<void> {
  await page.locator('#draft').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
}

const caret = (page: Page) =>
  page.evaluate(() => `${document.activeElement?.id} ${document.getSelection()?.anchorOffset}`)

async function openOn(overlay: OverlayWorld, opening: Opening = {}): Promise<void> {
  await overlay.call('paint', '#draft', { [words]: 'lead' })
  await overlay.call('open', '#draft', words, opening)
}

test('the keyboard goes in, through the blanks, and back to where it was', async ({ page: tab, start }) => {
  const overlay = await start(page(draft))
  await caretInDraft(tab)
  await openOn(overlay, { focus: true })
  expect(await overlay.call('focusedPart')).toBe('Use')
  const stops = ['Copy', 'Next', 'Not now', 'Never this phrase', 'Never on this site', 'Why?', 'who', 'when', 'Use']
  for (const stop of stops) {
    await tab.keyboard.press('Tab')
    expect(await overlay.call('focusedPart')).toBe(stop)
  }
  await tab.keyboard.press('ArrowDown')
  expect(await overlay.call('cardText')).toContain('2/2')
  await tab.keyboard.press('ArrowUp')
  expect(await overlay.call('cardText')).toContain('1/2')
  await tab.keyboard.press('Escape')
  expect(await overlay.log()).toEqual(['closed escape'])
  expect(await caret(tab)).toBe('draft 2')
  await tab.keyboard.type('!')
  await expect(tab.locator('#draft')).toHaveText(`Hi! Dana. ${words} Thanks.`)
})

test('Enter in a blank uses the rewording with what was typed', async ({ page: tab, start }) => {
  const overlay = await start(page(draft))
  await openOn(overlay, { focus: true })
  await tab.keyboard.press('Shift+Tab')
  await tab.keyboard.press('Shift+Tab')
  await tab.keyboard.type('Maria')
  await tab.keyboard.press('Enter')
  expect(await overlay.log()).toEqual(['use I suggest a call with Maria on Tuesday. []', 'closed used'])
})

test('the pointer uses it without taking the caret from the draft', async ({ page: tab, start }) => {
  const overlay = await start(page(draft))
  await caretInDraft(tab)
  await openOn(overlay)
  await overlay.press('.next')
  await overlay.press('.next')
  expect(await caret(tab)).toBe('draft 2')
  await overlay.press('.use')
  expect(await overlay.log()).toEqual([`use ${suggestion} ${blanks}`, 'closed used'])
  expect(await caret(tab)).toBe('draft 2')
})

test('says so when a rewording did not land, and offers to copy it', async ({ start }) => {
  const overlay = await start(page(draft))
  await openOn(overlay, { focus: true, lands: false })
  await overlay.press('.use')
  expect(await overlay.call('cardText')).toContain('That did not land in this editor.')
  await overlay.press('.copy.first')
  expect(await overlay.log()).toEqual([`use ${suggestion} ${blanks}`, `copy ${suggestion}`])
  expect(await overlay.call('cardText')).toContain('Copied')
})

test('Escape in the draft closes the card, and only then reaches the page', async ({ page: tab, start }) => {
  const overlay = await start(page(draft))
  await tab.evaluate(() => document.addEventListener('keydown', ({ key }) => (document.title += `${key},`), true))
  await caretInDraft(tab)
  await openOn(overlay)
  await tab.keyboard.press('Escape')
  await tab.keyboard.press('Escape')
  expect(await overlay.log()).toEqual(['closed escape'])
  expect(await tab.title()).toBe('Control,Home,ArrowRight,ArrowRight,Escape,')
})

test('a click made by a script does nothing', async ({ start }) => {
  const overlay = await start(page(draft))
  await openOn(overlay)
  await overlay.call('clickByScript', '.use')
  expect(await overlay.log()).toEqual([])
})

test('can be pressed and typed in inside a modal dialog that moves', async ({ page: tab, start }) => {
  const overlay = await start(
    page(`<dialog id="compose" style="transform:translate(10px,30px);overflow:hidden;height:90px">${draft}</dialog>`),
  )
  await tab.evaluate(() => document.querySelector('dialog')!.showModal())
  await openOn(overlay)
  await overlay.press('.chip.open input')
  await tab.keyboard.type('Maria')
  await overlay.press('.use')
  expect(await overlay.log()).toEqual(['use I suggest a call with Maria on Tuesday. []', 'closed used'])
  await openOn(overlay)
  await tab.keyboard.press('Escape')
  await expect(tab.locator('dialog')).toHaveAttribute('open')
})

test('does not set off what closes or traps on the page', async ({ page: tab, start }) => {
  const overlay = await start(page(`<div id="deal" role="dialog" aria-modal="true">${draft}</div>`))
  await tab.evaluate(() => {
    document.body.style.pointerEvents = 'none'
    const deal = document.querySelector<HTMLElement>('#deal')!
    deal.style.pointerEvents = 'auto'
    const outside = (event: Event) => {
      if (!deal.contains(event.target as Node)) document.title += `${event.type} `
    }
    const pulled = (event: FocusEvent) => {
      if (event.relatedTarget && !deal.contains(event.relatedTarget as Node))
        document.querySelector<HTMLElement>('#draft')!.focus()
    }
    for (const capture of [true, false])
      for (const type of ['pointerdown', 'mousedown', 'focusin', 'keydown'])
        document.addEventListener(type, outside, capture)
    document.addEventListener('click', outside)
    document.addEventListener('keydown', (event) => event.key === 'e' && (document.title += 'archived '))
    document.addEventListener('focusout', pulled)
  })
  await caretInDraft(tab)
  await openOn(overlay)
  await overlay.press('.chip.open input')
  await tab.keyboard.type('Pete')
  await overlay.press('.use')
  expect(await overlay.log()).toEqual(['use I suggest a call with Pete on Tuesday. []', 'closed used'])
  expect(await tab.title()).toBe('')
})

test('closes on a press elsewhere, when the words scroll away, and when the page removes it', async ({
  page: tab,
  start,
}) => {
  const overlay = await start(page(`${draft}<div style="height:3000px"></div>`))
  await openOn(overlay)
  await tab.mouse.click(600, 500)
  await openOn(overlay)
  await tab.mouse.wheel(0, 1500)
  await expect.poll(() => overlay.log()).toEqual(['closed outside', 'closed lost'])
  await tab.evaluate(() => window.scrollTo(0, 0))
  await openOn(overlay)
  await tab.evaluate(() => document.documentElement.lastElementChild!.remove())
  await tab.evaluate(() => window.scrollTo(0, 1))
  await expect.poll(() => overlay.log()).toEqual(['closed outside', 'closed lost', 'closed lost'])
})

test('stands clear of the words and of what is to be avoided', async ({ page: tab, start }) => {
  const overlay = await start(
    page(`${draft}<button id="send" style="position:fixed;left:60px;top:120px">Send</button>`),
  )
  await overlay.call('paint', '#draft', { [words]: 'lead' })
  await overlay.call('open', '#draft', words, { avoid: '#send' })
  const card = await overlay.call('part', '.card')
  const send = (await tab.locator('#send').boundingBox())!
  const [box] = await overlay.call('boxes', '#draft', words)
  expect(card.top >= send.y + send.height || card.left >= send.x + send.width).toBe(true)
  expect(card.top).toBeGreaterThanOrEqual(box!.bottom)
})

test('is not cut off by the small frame its words stand in', async ({ page: tab, start }) => {
  const frame = `<iframe name="body" style="margin:50px 20px;height:110px" srcdoc='${page(draft)}'></iframe>`
  const overlay = await start(page(frame), { frame: 'body' })
  await tab.frameLocator('iframe').locator('#draft').click()
  await openOn(overlay)
  expect((await overlay.call('part', '.card')).bottom).toBeGreaterThan(200)
  await overlay.press('.use')
  expect(await overlay.log()).toEqual([`use ${suggestion} ${blanks}`, 'closed used'])
  await openOn(overlay)
  await tab.frameLocator('iframe').locator('#draft').press('Escape')
  await openOn(overlay)
  await tab.mouse.click(700, 600)
  expect((await overlay.log()).slice(2)).toEqual(['closed escape', 'closed outside'])
})

test('opens when the pointer rests on the words, stays on the way to the card, and goes when it leaves', async ({
  page: tab,
  start,
}) => {
  const overlay = await start(page(draft))
  await overlay.call('paint', '#draft', { [words]: 'lead' })
  await overlay.call('hover', '#draft')
  const [box] = await overlay.call('boxes', '#draft', words)
  await tab.mouse.move(box!.left + 20, box!.top + 8)
  await expect.poll(() => overlay.call('isOpen')).toBe(true)
  const use = await overlay.call('part', '.use')
  await tab.mouse.move(use.left + 5, use.top + 5, { steps: 12 })
  await tab.mouse.click(use.left + 5, use.top + 5)
  expect((await overlay.log())[1]).toBe('closed used')
  await tab.mouse.move(600, 500)
  await tab.mouse.move(box!.left + 20, box!.top + 8)
  await expect.poll(() => overlay.call('isOpen')).toBe(true)
  await tab.mouse.move(600, 500)
  await expect.poll(() => overlay.call('isOpen')).toBe(false)
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Every rule of axe that judged a node in our shadow root, by what came of it. */
const judgeCard = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) =>
  Object.fromEntries(['passes', 'violations', 'incomplete'].map((kind) => [
    kind, found[kind].filter(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0]))).map(({ id }) => id)])))`

for (const colorScheme of ['light', 'dark'] as const)
  for (const tone of ['nice', 'lead', 'telling', 'evidence'] as const)
    test(`axe finds nothing in a ${colorScheme} card about ${tone}`, async ({ page: tab, start }) => {
      await tab.emulateMedia({ colorScheme })
      // in a modal, since axe judges no contrast outside of the body
      const overlay = await start(
        `<!doctype html><html lang="en"><title>Mail</title><div role="dialog" aria-modal="true" aria-label="Reply">${draft}</div>`,
      )
      await openOn(overlay, { focus: true, content: { tone, source: 'A book', quote: 'Let us talk soon.' } })
      await tab.keyboard.press('Shift+Tab')
      await tab.keyboard.press('Shift+Tab')
      await tab.keyboard.press('Shift+Tab')
      expect(await overlay.call('focusedPart')).toBe('Why?')
      await tab.keyboard.press('Enter')
      await overlay.call('openToAxe')
      await overlay.evaluate(`${axe};globalThis.axe=axe;0`)
      const found = await overlay.evaluate<Record<'passes' | 'violations' | 'incomplete', string[]>>(judgeCard)
      expect(found.violations).toEqual([])
      expect(found.incomplete).toEqual([])
      expect(found.passes).toEqual(expect.arrayContaining(['color-contrast', 'button-name', 'label', 'target-size']))
    })
