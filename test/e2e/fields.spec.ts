import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { bundleSource } from '../rig/bundle'
import { findChromium } from '../rig/chromium'

test.use({
  launchOptions: { executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] },
})

const old = 'What are the next steps in your process?'
const better = 'Shall we meet your CFO on Tuesday?'
const prose = `Hi Ann. ${old} Best, Bo`
/** A button of ours: in a shadow root, and it takes the focus. */
const card = '<sideline-card><template shadowrootmode="open"><button>use</button></template></sideline-card>'

interface Editor {
  readonly body: string
  /** Finds the field, evaluated in the isolated world of `world`. */
  readonly field?: string
  /** Runs in the frame's own world instead of the page's. */
  readonly inFrame?: boolean
  readonly script?: string
}

const frame = (html: string) => `<iframe srcdoc='${html}'></iframe>`
const editors: Record<string, Editor> = {
  textarea: { body: `<textarea id=field>${prose}</textarea>` },
  input: { body: `<input id=field size=90 value="${prose}">` },
  'a textarea that React controls': {
    body: '<main></main>',
    script: `function Mail() {
      const [text, setText] = react.useState(${JSON.stringify(prose)})
      return [react.createElement('textarea', { id: 'field', value: text, onChange: (e) => setText(e.target.value) }),
        react.createElement('output', null, text)]
    }
    react.flushSync(() => react.createRoot(document.querySelector('main')).render(react.createElement(Mail)))`,
  },
  contenteditable: { body: `<div id=field contenteditable>${prose}</div>` },
  'plain text only': { body: `<div id=field contenteditable="plaintext-only">${prose}</div>` },
  'lines as Gmail makes them': {
    body: `<div id=field contenteditable g_editable="true"><div>Hi,</div><div><br></div><div>${prose}</div><div>Bo<br></div></div>`,
  },
  'kept white space': { body: `<div id=field contenteditable style="white-space: pre-wrap">Hi,\n\n${prose}\n</div>` },
  'contenteditable in a shadow root': {
    body: `<x-mail><template shadowrootmode="open"><div id=field contenteditable>${prose}</div></template></x-mail>`,
    field: 'document.querySelector("x-mail").shadowRoot.querySelector("#field")',
  },
  'textarea in a shadow root': {
    body: `<x-mail><template shadowrootmode="open"><textarea id=field>${prose}</textarea></template></x-mail>`,
    field: 'document.querySelector("x-mail").shadowRoot.querySelector("#field")',
  },
  'contenteditable in a frame': { body: frame(`<div id=field contenteditable>${prose}</div>`), inFrame: true },
  'a frame, written to from its parent': {
    body: frame(`<div id=field contenteditable>${prose}</div>`),
    field: 'document.querySelector("iframe").contentDocument.querySelector("#field")',
  },
  'a document in design mode': {
    body: frame(`<p>${prose}</p>`),
    field: 'document.querySelector("iframe").contentDocument.body',
    script: 'document.querySelector("iframe").contentDocument.designMode = "on"',
  },
}

interface Wish {
  readonly old?: string
  readonly text?: string
  readonly expected?: string
  readonly caret?: string
}

/** A field on a page, reached as the extension reaches it: from a world of its own. */
class Field {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly contextId: number,
    private readonly field: string,
  ) {}

  static async open(
    page: Page,
    { body, field = 'document.querySelector("#field")', inFrame, script }: Editor,
  ): Promise<Field> {
    const { lib, react } = await bundles
    await page.setContent(`<!doctype html><meta charset=utf-8><body>${body}${card}`)
    if (script) await page.addScriptTag({ content: `${react};${script}` })
    const cdp = await page.context().newCDPSession(page)
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const frameId = (inFrame && frameTree.childFrames?.[0]?.frame.id) || frameTree.frame.id
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId })
    const opened = new Field(page, cdp, executionContextId, field)
    await opened.run(`${lib}; globalThis.fields = fields`)
    await opened.run(`${field}.focus()`)
    return opened
  }

  async run<T>(expression: string): Promise<T> {
    const { contextId } = this
    const answer = await this.cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    })
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
    return answer.result.value as T
  }

  /** What the field holds: its value, or its HTML. */
  content = () => this.run<string>(`((field) => field.value ?? field.innerHTML)(${this.field})`)
  caret = () => this.run<number | null>(`fields.caretOffset(${this.field})`)
  /** The selected words. */
  selected = () =>
    this
      .run<string>(`((field) => { const map = fields.textMap(field); const { anchor, focus } = fields.selectionIn(field, map)
      return map.text.slice(anchor, focus) })(${this.field})`)
  select = (words: string, at = words.length) =>
    this
      .run(`((field) => { const map = fields.textMap(field); const caret = map.text.indexOf(${JSON.stringify(words)}) + ${at}
      fields.select(field, map, { anchor: caret, focus: caret }) })(${this.field})`)

  replace({ old: words = old, text = better, expected = words, caret = '"after"' }: Wish = {}): Promise<{
    ok: boolean
    why?: string
  }> {
    return this.run(`((root) => { const from = fields.textMap(root).text.indexOf(${JSON.stringify(words)})
      return fields.replace({ root, from, to: from + ${words.length}, text: ${JSON.stringify(text)},
        expected: ${JSON.stringify(expected)}, caret: ${caret.replaceAll('at', 'from')} }) })(${this.field})`)
  }

  press = (keys: string) => this.page.keyboard.press(keys)
  type = (text: string) => this.page.keyboard.type(text)
}

let bundles: Promise<{ readonly lib: string; readonly react: string }>

test.beforeAll(() => {
  bundles = Promise.all([
    bundleSource(
      ['replace', 'selection', 'text-map'].map((name) => `export * from './lib/fields/${name}.ts'`).join('\n'),
      'fields',
    ),
    bundleSource(
      `export { createElement, useState } from 'react'; export { flushSync } from 'react-dom'; export { createRoot } from 'react-dom/client'`,
      'react',
    ),
  ]).then(([lib, react]) => ({ lib, react }))
})

for (const [name, editor] of Object.entries(editors)) {
  test.describe(name, () => {
    test('takes the words, and gives them back on undo and redo', async ({ page }) => {
      const field = await Field.open(page, editor)
      const before = await field.content()
      expect(await field.replace()).toMatchObject({ ok: true })
      const after = before.replace(old, better)
      expect(await field.content()).toBe(after)
      await field.press('Control+z')
      expect(await field.content()).toBe(before)
      await field.press('Control+Shift+z')
      expect(await field.content()).toBe(after)
    })

    test('goes on where the caret is, in an undo step of its own', async ({ page }) => {
      const field = await Field.open(page, editor)
      const before = await field.content()
      await field.replace()
      await field.type('!')
      expect(await field.content()).toBe(before.replace(old, `${better}!`))
      await field.press('Control+z')
      expect(await field.content()).toBe(before.replace(old, better))
    })

    test('keeps the caret of the user', async ({ page }) => {
      const field = await Field.open(page, editor)
      await field.select('Best, Bo')
      const caret = (await field.caret()) ?? 0
      await field.replace({ caret: '"keep"' })
      expect(await field.caret()).toBe(caret + better.length - old.length)
      await field.select('Hi')
      const early = await field.caret()
      await field.replace({ old: better, text: old, caret: '"keep"' })
      expect(await field.caret()).toBe(early)
    })

    test('takes the words while the focus is on the card', async ({ page }) => {
      const field = await Field.open(page, editor)
      const before = await field.content()
      await page.getByRole('button', { name: 'use' }).click()
      expect(await field.replace({ caret: '{ from: at + 6, to: at + 8 }' })).toMatchObject({ ok: true })
      expect(await field.content()).toBe(before.replace(old, better))
      expect(await field.selected()).toBe('we')
      await field.type('you')
      expect(await field.content()).toBe(before.replace(old, better.replace('we', 'you')))
    })

    test('refuses when other words stand there', async ({ page }) => {
      const field = await Field.open(page, editor)
      const before = await field.content()
      expect(await field.replace({ expected: old.toUpperCase() })).toMatchObject({ ok: false, why: 'stale' })
      expect(await field.content()).toBe(before)
    })
  })
}

/** What stands in the editor, the words, what they become, and what stands there then. */
const formatted: readonly (readonly [case: string, html: string, words: string, text: string, after: string])[] = [
  [
    'words behind bold ones',
    'Hi. <b>What now</b> are the steps? Bo',
    'are the steps',
    'do we do',
    'Hi. <b>What now</b> do we do? Bo',
  ],
  [
    'words of a bold half',
    'So <b>are they nice</b> steps? Bo',
    'are they',
    'we do like',
    'So <b>we do like nice</b> steps? Bo',
  ],
  [
    'all the bold words',
    'So <b>are they nice</b> steps? Bo',
    'are they nice',
    'we do like',
    'So <b>we do like</b> steps? Bo',
  ],
  [
    'words from bold on',
    'So <b>are they nice</b> steps? Bo',
    'nice steps',
    'we do like',
    'So <b>are they we do like</b>? Bo',
  ],
  [
    'words up into bold',
    'So what <b>are they</b> now? Bo',
    'So what are they',
    'Then when shall',
    'Then when shall now? Bo',
  ],
  [
    'a sentence with bold words',
    '<div>Hi.</div><div>So <b>are they</b> nice? Bo</div>',
    'So are they nice?',
    'Let us meet.',
    '<div>Hi.</div><div>Let us meet. Bo</div>',
  ],
  [
    'a link, by one word',
    'See <a href="https://a.b/">our price</a> here',
    'our price',
    'terms',
    'See <a href="https://a.b/">terms</a> here',
  ],
  [
    'a link, by words',
    'See <a href="https://a.b/">our price</a>, here',
    'our price',
    'the new terms',
    'See <a href="https://a.b/">the new terms</a>, here',
  ],
  [
    'the end of a link',
    'See <a href="https://a.b/">our price</a> here',
    'price',
    'very nice',
    'See <a href="https://a.b/">our very nice</a> here',
  ],
  [
    'words that leave a link',
    'See <a href="https://a.b/">our price</a> here now',
    'price here',
    'new terms',
    'See <a href="https://a.b/">our </a>new terms now',
  ],
  [
    'words around a link',
    'Do <b>you</b> see <a href="https://a.b/">our price</a> here now',
    'see our price here',
    'want our terms',
    'Do <b>you</b> want our terms now',
  ],
  [
    'only the words that differ',
    'See <a href="https://a.b/">our</a> price <i>here</i> now',
    'our price here',
    'our terms here',
    'See <a href="https://a.b/">our</a> terms <i>here</i> now',
  ],
  [
    'coloured words',
    'So <span style="color: red">are they</span> nice',
    'are they',
    'we all do',
    'So <span style="color: red">we all do</span> nice',
  ],
  [
    'words beside a chip',
    'Hi <span contenteditable="false">@Ann</span> what now? Bo',
    'what now',
    'shall we meet',
    'Hi <span contenteditable="false">@Ann</span> shall we meet? Bo',
  ],
  [
    'a line, by two',
    '<div>Hi</div><div>What now?</div><div>Bo</div>',
    'What now?',
    'Let us meet.\nTuesday?',
    '<div>Hi</div><div>Let us meet.</div><div>Tuesday?</div><div>Bo</div>',
  ],
  [
    'two lines, by one',
    '<div>Hi</div><div>What</div><div>now? Yes</div>',
    'What\nnow?',
    'Let us meet.',
    '<div>Hi</div><div>Let us meet. Yes</div>',
  ],
  ['words that go', 'So what just now? Bo', 'just ', '', 'So what now? Bo'],
]

for (const [name, html, words, text, after] of formatted) {
  test(`replaces ${name}`, async ({ page }) => {
    const field = await Field.open(page, { body: `<div id=field contenteditable g_editable="true">${html}</div>` })
    const before = await field.content()
    expect(await field.replace({ old: words, text })).toEqual({ ok: true, by: text ? 'typing' : 'typing' })
    expect(await field.content()).toBe(after)
    await field.press('Control+z')
    expect(await field.content()).toBe(before)
  })
}
