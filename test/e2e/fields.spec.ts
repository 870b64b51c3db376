import { expect, test } from '@playwright/test'
import { findChromium } from '../rig/chromium'
import { type FieldPage, IsolatedField } from '../rig/isolated-field'

test.use({ launchOptions: { executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] } })

const old = 'What are the next steps in your process?'
const text = 'Shall we meet your CFO on Tuesday?'
const prose = `Hi Ann. ${old} Best, Bo`

const frame = (html: string) => `<iframe srcdoc='${html}'></iframe>`
const shadow = (html: string) => `<x-mail><template shadowrootmode="open">${html}</template></x-mail>`
const inShadow = 'document.querySelector("x-mail").shadowRoot.querySelector("#field")'

const editors: Record<string, FieldPage> = {
  textarea: { body: `<textarea id=field>${prose}</textarea>` },
  input: { body: `<input id=field size=90 value="${prose}">` },
  'a textarea that React controls': {
    body: '<main></main>',
    script: `function Mail() {
      const [text, setText] = react.useState(${JSON.stringify(prose)})
      return react.createElement('textarea', { id: 'field', value: text, title: text, onChange: (e) => setText(e.target.value) })
    }
    react.flushSync(() => react.createRoot(document.querySelector('main')).render(react.createElement(Mail)))`,
  },
  contenteditable: { body: `<div id=field contenteditable>${prose}</div>` },
  'plain text only': { body: `<div id=field contenteditable="plaintext-only">${prose}</div>` },
  'lines as Gmail makes them': {
    body: `<div id=field contenteditable g_editable="true"><div>Hi,</div><div><br></div><div>${prose}</div><div>Bo<br></div></div>`,
  },
  'kept white space': { body: `<div id=field contenteditable style="white-space: pre-wrap">Hi,\n\n${prose}\n</div>` },
  'contenteditable in a shadow root': { body: shadow(`<div id=field contenteditable>${prose}</div>`), field: inShadow },
  'textarea in a shadow root': { body: shadow(`<textarea id=field>${prose}</textarea>`), field: inShadow },
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

for (const [name, editor] of Object.entries(editors)) {
  test.describe(name, () => {
    test('takes the words, and gives them back on undo and redo', async ({ page }) => {
      const field = await IsolatedField.open(page, editor)
      const before = await field.content()
      const after = before.replace(old, text)
      expect(await field.replace({ old, text })).toMatchObject({ ok: true })
      expect(await field.content()).toBe(after)
      await page.keyboard.press('Control+z')
      expect(await field.content()).toBe(before)
      await page.keyboard.press('Control+Shift+z')
      expect(await field.content()).toBe(after)
    })

    test('goes on where the caret is, in an undo step of its own', async ({ page }) => {
      const field = await IsolatedField.open(page, editor)
      const before = await field.content()
      await field.replace({ old, text })
      await page.keyboard.type('!')
      expect(await field.content()).toBe(before.replace(old, `${text}!`))
      await page.keyboard.press('Control+z')
      expect(await field.content()).toBe(before.replace(old, text))
    })

    test('keeps the caret of the user', async ({ page }) => {
      const field = await IsolatedField.open(page, editor)
      await field.select('Best, Bo')
      const caret = (await field.caret()) ?? 0
      await field.replace({ old, text, caret: 'keep' })
      expect(await field.caret()).toBe(caret + text.length - old.length)
      await field.select('Hi')
      const early = await field.caret()
      await field.replace({ old: text, text: old, caret: 'keep' })
      expect(await field.caret()).toBe(early)
    })

    test('takes the words while the focus is on the card, and selects a blank', async ({ page }) => {
      const field = await IsolatedField.open(page, editor)
      const before = await field.content()
      await page.getByRole('button', { name: 'use' }).click()
      expect(await field.replace({ old, text, selected: [6, 8] })).toMatchObject({ ok: true })
      expect(await field.content()).toBe(before.replace(old, text))
      expect(await field.selected()).toBe('we')
      await page.keyboard.type('you')
      expect(await field.content()).toBe(before.replace(old, text.replace('we', 'you')))
    })

    test('refuses when other words stand there', async ({ page }) => {
      const field = await IsolatedField.open(page, editor)
      const before = await field.content()
      expect(await field.replace({ old, text, expected: old.toUpperCase() })).toEqual({
        ok: false,
        by: 'none',
        why: 'stale',
      })
      expect(await field.content()).toBe(before)
    })
  })
}

test('tells React what stands in the field', async ({ page }) => {
  const field = await IsolatedField.open(page, editors['a textarea that React controls']!)
  await field.replace({ old, text })
  await expect(page.locator('#field')).toHaveAttribute('title', prose.replace(old, text))
})

test('puts lines into a textarea, and one line into an input', async ({ page }) => {
  const lines = await IsolatedField.open(page, { body: '<textarea id=field>Hi. What now? Bo</textarea>' })
  await lines.replace({ old: 'What now?', text: 'Let us meet.\nTuesday?' })
  expect(await lines.content()).toBe('Hi. Let us meet.\nTuesday? Bo')
  const line = await IsolatedField.open(page, { body: '<input id=field value="Hi. What now? Bo">' })
  expect(await line.replace({ old: 'What now?', text: 'Let us meet.\nTuesday?' })).toMatchObject({ ok: true })
  expect(await line.content()).toBe('Hi. Let us meet. Tuesday? Bo')
})

test('leaves a read-only field alone', async ({ page }) => {
  const field = await IsolatedField.open(page, { body: `<textarea id=field readonly>${prose}</textarea>` })
  expect(await field.replace({ old, text })).toEqual({ ok: false, by: 'none', why: 'read-only' })
})

test('takes back what the page made into something else, and the selection with it', async ({ page }) => {
  const script = `document.querySelector('#field').addEventListener('input', ({ target, inputType }) => {
    if (inputType === 'insertText') target.append('?!') })`
  const field = await IsolatedField.open(page, { body: `<div id=field contenteditable><p>${prose}</p></div>`, script })
  await field.select('Hi')
  expect(await field.replace({ old, text })).toMatchObject({ ok: false, by: 'typing', why: 'changed' })
  expect(await field.content()).toContain(prose)
})

test('offers the words to an editor with a model of its own', async ({ page }) => {
  const script = `const field = document.querySelector('#field')
    field.addEventListener('beforeinput', (event) => {
      const text = event.dataTransfer?.getData('text/plain'), [range] = event.getTargetRanges()
      if (event.inputType !== 'insertReplacementText' || range.startOffset === range.endOffset) return
      event.preventDefault()
      const { data } = range.startContainer
      const drawn = data.slice(0, range.startOffset) + text + data.slice(range.endOffset)
      requestAnimationFrame(() => { field.textContent = drawn })
    })`
  const field = await IsolatedField.open(page, { body: `<div id=field contenteditable>${prose}</div>`, script })
  expect(await field.replace({ old, text })).toEqual({ ok: true, by: 'before-input' })
  expect(await field.content()).toBe(prose.replace(old, text))
})

test('does not type into an editor that takes only a paste', async ({ page }) => {
  const body = `<div id=field contenteditable class="public-DraftEditor-content">${prose}</div>`
  const field = await IsolatedField.open(page, { body })
  expect(await field.replace({ old, text })).toEqual({ ok: false, by: 'paste-text', why: 'untouched' })
  expect(await field.content()).toBe(prose)
})
