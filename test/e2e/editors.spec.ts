import { expect, type Page, test as base } from '@playwright/test'
import { editorsFolder } from '../editors/build-editors'
import { EditorPage } from '../editors/editor-page'
import { type Check, checks, type Editor, editors } from '../editors/editors'
import { explain } from '../editors/explain'
import { findChromium } from '../rig/chromium'
import { serve } from '../rig/server'
import { boundsOf } from './overlay-world'

const test = base.extend<object, { origin: string }>({
  launchOptions: [{ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] }, { scope: 'worker' }],
  origin: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures out of this pattern
    async ({}, use) => {
      const server = await serve({ '*': { folder: editorsFolder } })
      await use(`http://127.0.0.1:${server.port}`)
      await server.close()
    },
    { scope: 'worker' },
  ],
})
test.use({ viewport: { width: 900, height: 600 } })

const plain = { old: 'What are the next steps in your process?', text: 'Shall we meet your CFO on Tuesday?' }
const formatted = {
  'bold half': { old: 'nice steps', text: 'we do like' },
  'bold whole': { old: 'what is next', text: 'when shall we' },
  'link part': { old: 'price here', text: 'new terms' },
  'link whole': { old: 'the offer', text: 'my bid' },
} as const
const green = [0x25, 0x9a, 0x58]
const red = [255, 0, 0]

for (const editor of editors) {
  test(editor.name, async ({ page, origin }) => {
    const found: Problems = { ...(await paints(page, origin, editor)) }
    for (const [check, reason] of Object.entries(await writes(page, origin, editor)) as [Check, string][])
      found[check] ??= reason
    test.info().annotations.push({ type: 'editor', description: JSON.stringify(found) })
    const limits = checks.filter((check) => editor.limits?.[check])
    for (const check of limits) expect.soft(found[check], `${check}: the limit of ${editor.name} is gone`).toBeDefined()
    expect(Object.fromEntries(Object.entries(found).filter(([check]) => !limits.includes(check as Check)))).toEqual({})
  })
}

/** What went wrong, by check. */
type Problems = Partial<Record<Check, string>>

/** Sees the field, underlines words in it, and puts others there, with the caret behind them. */
async function paints(page: Page, origin: string, { page: name, field, strategy }: Editor): Promise<Problems> {
  const found: Problems = {}
  const editor = await EditorPage.open(page, `${origin}/${name}.html`, field)
  const expected = await wordsBox(page, editor)
  await editor.click('Hi Ann.')
  const detected = await editor.call('detected')
  if (!detected.isField) found.detect = 'a click into it is not understood'
  if (detected.strategy !== strategy) found.detect = `taken for ${detected.strategy}`

  const before = { html: await editor.call('pageHtml'), model: await editor.model() }
  await editor.call('paint', plain.old)
  const drawn = await boundsOf(page, green)
  const isThere =
    drawn &&
    Math.abs(drawn.left - expected.left) <= 2 &&
    Math.abs(drawn.right - expected.right) <= 2 &&
    drawn.top > (expected.top + expected.bottom) / 2 &&
    drawn.bottom <= expected.bottom + 4
  if (!isThere) found.underline = `drawn at ${JSON.stringify(drawn)}, words at ${JSON.stringify(expected)}`
  if ((await editor.call('pageHtml')) !== before.html) found.untouched = 'painting wrote into the page'
  const changed = explain(before.model, await editor.model())
  if (changed) found.untouched = `painting changed the model: ${changed}`

  const replaced = await apply(editor, plain)
  if (replaced.problem) return { ...found, typing: `nothing to type behind: ${replaced.problem}` }
  if ((await editor.call('caretBehind', plain.text)) !== 0) found.caret = 'not behind the new words'
  const read = await editor.call('read')
  await page.keyboard.type('!')
  const typed = explain(read, await editor.call('read'), { old: plain.text, text: `${plain.text}!` })
  if (typed) found.typing = typed
  return found
}

/** Where the browser itself shows the words. */
async function wordsBox(page: Page, editor: EditorPage) {
  const field = page.locator('textarea#field, input#field')
  if ((await field.count()) === 0) return editor.call('boxOf', plain.old)
  await field.evaluate((element: HTMLTextAreaElement, words) => {
    element.focus()
    element.setSelectionRange(element.value.indexOf(words), element.value.indexOf(words) + words.length)
  }, plain.old)
  return (await boundsOf(page, red))!
}

/** Puts words in place of others one after another, each taken back and made again. */
async function writes(page: Page, origin: string, under: Editor): Promise<Problems> {
  const found: Problems = {}
  const editor = await EditorPage.open(page, `${origin}/${under.page}.html`, under.field)
  await editor.click('Hi Ann.')
  for (const [check, wish] of Object.entries({ plain, ...(under.isPlain ? {} : formatted) })) {
    const { before, after, problem, model, spaces } = await apply(editor, wish, check.endsWith('whole'))
    if (problem) found[check as Check] = problem
    if (model) found.model ??= `${check}: ${model}`
    if (spaces) found.spaces ??= `${check}: ${spaces}`
    if (explain(before, after) === undefined) continue
    await page.keyboard.press('Control+z')
    const undone = await differs(editor, before)
    if (undone) found.undo ??= `${check}: ${undone}`
    await page.keyboard.press(under.redo ?? 'Control+Shift+z')
    const redone = await differs(editor, after)
    if (redone) found.redo ??= `${check}: ${redone}`
  }
  return { ...found, ...(await keeps(page, editor)) }
}

/** Puts words back, while the caret is elsewhere, and then while the focus is on the card. */
async function keeps(page: Page, editor: EditorPage): Promise<Problems> {
  const found: Problems = {}
  await editor.click('Hi Ann.')
  const caret = await editor.call('caretBehind', 'Hi Ann.')
  const kept = await apply(editor, { old: 'Best', text: 'Cheers' }, false, 'keep')
  if (kept.problem) found['caret kept'] = kept.problem
  else if ((await editor.call('caretBehind', 'Hi Ann.')) !== caret) found['caret kept'] = 'moved'
  await page.getByRole('button', { name: 'use' }).click()
  const fromCard = await apply(editor, { old: 'Cheers', text: 'Yours' })
  await page.keyboard.type('!')
  const read = await editor.call('read')
  const typed = fromCard.problem ?? explain(fromCard.after, read, { old: 'Yours', text: 'Yours!' })
  if (typed) found['from card'] = typed
  return found
}

interface Applied {
  readonly before: MarkedTextOf
  readonly after: MarkedTextOf
  readonly problem?: string | undefined
  readonly model?: string | undefined
  readonly spaces?: string | undefined
}
type MarkedTextOf = Awaited<ReturnType<EditorPage['model']>>

async function apply(
  editor: EditorPage,
  wish: { readonly old: string; readonly text: string },
  isWhole = false,
  caret: 'after' | 'keep' = 'after',
): Promise<Applied> {
  const before = await editor.call('read')
  const { ok, by, why } = await editor.call('replaceWords', wish.old, wish.text, caret)
  const after = await editor.call('read')
  const wrong = explain(before, after, ok ? { ...wish, isWhole } : undefined)
  const refused = ok ? undefined : `refused (${by}: ${why})`
  const problem = [refused, wrong].filter(Boolean).join(', ') || undefined
  const spaces = after.text.includes('\u00a0') ? 'a no-break space' : undefined
  return { before, after, problem, model: explain(after, await editor.model()), spaces }
}

async function differs(editor: EditorPage, wanted: MarkedTextOf): Promise<string | undefined> {
  const get = async () => explain(wanted, await editor.call('read')) ?? explain(wanted, await editor.model())
  let problem: string | undefined
  const look = async () => (problem = await get())
  // what is still wrong then is told in the matrix, with what else is
  await expect
    .poll(look, { timeout: 1_000 })
    .toBeUndefined()
    .catch(() => undefined)
  return problem
}
