import { expect } from '@playwright/test'
import { boundsOf, test } from './overlay-world'

const strict =
  "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const words = 'What are the next steps?'
const draft = `<!doctype html><body style="font:16px/24px Arial"><p id="draft" contenteditable>Hi Dana. ${words} Thanks.</p>`
const blue = [0x3b, 0x82, 0xf6]
const red = [255, 0, 0]

test.describe('painting', () => {
  test('draws under a strict policy, and writes nothing into the page', async ({ page, start }) => {
    const overlay = await start(draft, { csp: strict })
    const before = await page.content()
    await overlay.call('paint', '#draft', { [words]: 'lead' })
    const drawn = await boundsOf(page, blue)
    const [box] = await overlay.call('boxes', '#draft', words)
    expect(drawn).toBeDefined()
    expect(Math.abs(drawn!.left - box!.left)).toBeLessThanOrEqual(1)
    expect(Math.abs(drawn!.right - box!.right)).toBeLessThanOrEqual(1)
    expect(await page.content()).toBe(before)
  })

  test('puts back what the page has cleared', async ({ page, start }) => {
    const overlay = await start(draft)
    const names = () => page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`))
    await overlay.call('paint', '#draft', { [words]: 'lead', Thanks: 'nice' })
    expect(await names()).toEqual(['sideline-nice 1', 'sideline-lead 1'])
    await page.evaluate(() => {
      CSS.highlights.get('sideline-lead')!.clear()
      CSS.highlights.clear()
    })
    await overlay.call('paint', '#draft', { [words]: 'lead', Thanks: 'nice' })
    expect(await names()).toEqual(['sideline-nice 1', 'sideline-lead 1'])
    await overlay.call('paint', '#draft', {})
    expect(await names()).toEqual([])
  })

  test('points at words that can be seen, and not through what lies over them', async ({ page, start }) => {
    const overlay = await start(draft)
    await overlay.call('paint', '#draft', { [words]: 'lead' })
    const [box] = await overlay.call('boxes', '#draft', words)
    const point = [box!.left + 10, box!.top + 10] as const
    expect(await overlay.call('markAt', '#draft', ...point)).toBe(words)
    expect(await overlay.call('markAt', '#draft', box!.left - 4, box!.top + 10)).toBeUndefined()
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0">'))
    expect(await overlay.call('markAt', '#draft', ...point)).toBeUndefined()
  })
})

const field = (tag: string, style: string) =>
  `<!doctype html><style>::selection{background:#f00;color:#f00}</style><body style="height:2000px">
  <div style="height:40px"></div><${tag} id="field" style="border:3px solid;padding:7px 11px;${style}"></${tag}>`
const long = `${'All work and no play.\n'.repeat(3)}${'Dana, thank you for the long talk today, it was good. '.repeat(6)}`

for (const [name, html, text, scroll] of [
  ['a textarea', field('textarea', 'width:300px;height:240px;font:15px/21px Georgia'), `Hi.\n\n${words} Bye`, {}],
  [
    'a scrolled textarea',
    field('textarea', 'width:280px;height:120px;font:italic 13px Arial;letter-spacing:.4px'),
    `${long}${words} ${long}`,
    { top: 150 },
  ],
  ['an input', field('input', 'width:320px;font:16px Arial;height:60px'), `Hi. ${words}`, {}],
  [
    'a scrolled input',
    field('input', 'width:300px;font:16px monospace'),
    `Hi, as I said before: ${words} Bye`,
    { left: 150 },
  ],
  [
    'a textarea with right-aligned text, zoomed',
    field('textarea', 'width:300px;height:80px;text-align:right;transform:scale(1.2);transform-origin:0 0'),
    `Hi. ${words}`,
    {},
  ],
] as const)
  test(`draws under the words of ${name}`, async ({ page, start }) => {
    const overlay = await start(html)
    const before = await page.locator('body').innerHTML()
    await page.locator('#field').evaluate(
      (element: HTMLTextAreaElement, { text, words, scroll }) => {
        element.value = text
        element.focus()
        element.setSelectionRange(text.indexOf(words), text.indexOf(words) + words.length)
        element.scrollTo(scroll)
      },
      { text, words, scroll },
    )
    await overlay.call('paint', '#field', { [words]: 'lead' })
    // the browser's own selection shows where the words are
    const selected = (await boundsOf(page, red))!
    await page.locator('#field').evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 0))
    await page.locator('#field').evaluate((element, scroll) => element.scrollTo(scroll), scroll)
    await expect(async () => {
      const drawn = (await boundsOf(page, blue))!
      expect(Math.abs(drawn.left - selected.left)).toBeLessThanOrEqual(2)
      expect(Math.abs(drawn.right - selected.right)).toBeLessThanOrEqual(2)
      expect(drawn.top).toBeGreaterThan(selected.top)
      expect(drawn.bottom).toBeLessThanOrEqual(selected.bottom + 2)
    }).toPass()
    expect(await page.locator('body').innerHTML()).toBe(before)
    // and it goes along when the page is scrolled
    await page.evaluate(() => window.scrollTo(0, 25))
    await expect(async () =>
      expect((await boundsOf(page, blue))!.bottom).toBeLessThanOrEqual(selected.bottom - 23),
    ).toPass()
  })

test('lies under what the page lays over the field', async ({ page, start }) => {
  const overlay = await start(`${field('textarea', 'position:relative;z-index:3')}
    <div id="menu" style="position:fixed;inset:0;z-index:4;background:#fff" hidden></div>`)
  await page.locator('#field').fill(words)
  await overlay.call('paint', '#field', { [words]: 'lead' })
  expect(await boundsOf(page, blue)).toBeDefined()
  await page.locator('#menu').evaluate((menu) => menu.removeAttribute('hidden'))
  expect(await boundsOf(page, blue)).toBeUndefined()
})

test('of very many marks, draws those near the viewport, and others when they come there', async ({ page, start }) => {
  const lines = Array.from({ length: 400 }, (_, line) => `line ${line}.`)
  const overlay = await start(`<!doctype html><p id="draft" style="white-space:pre">${lines.join('\n')}</p>`)
  const count = () => page.evaluate(() => CSS.highlights.get('sideline-nice')!.size)
  await overlay.call('paint', '#draft', Object.fromEntries(lines.map((line) => [line, 'nice'] as const)))
  expect(await count()).toBeLessThan(120)
  expect(await overlay.call('boxes', '#draft', 'line 3.')).toHaveLength(1)
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await expect.poll(() => overlay.call('boxes', '#draft', 'line 396.')).toHaveLength(1)
  expect(await count()).toBeLessThan(120)
})
