// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { fieldOf, isEditable, isTextField } from './field'
import { replace } from './replace'
import { strategyFor } from './strategies'

function page(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.querySelector<HTMLElement>('#it') ?? document.body
}

describe('a text field', () => {
  it.each(['<textarea id=it>', '<input id=it>', '<input id=it type=search>', '<input id=it type=url>'])(
    '%s',
    (html) => {
      expect(isTextField(page(html))).toBe(true)
    },
  )

  it.each(['<input id=it type=password>', '<input id=it type=email>', '<input id=it type=checkbox>', '<p id=it>'])(
    'is not %s',
    (html) => {
      expect(isTextField(page(html))).toBe(false)
    },
  )
})

describe('the field of a target', () => {
  it.each([
    ['a textarea', '<textarea id=it data-field></textarea>'],
    ['something in an editing host', '<div data-field contenteditable><p><b id=it>x</b></p></div>'],
    [
      'a host in a host',
      '<div data-field contenteditable="true"><p contenteditable="false"><b contenteditable id=it>x</b></p></div>',
    ],
    ['a textarea in a host', '<div contenteditable><textarea data-field id=it></textarea></div>'],
  ])('finds %s', (_, html) => {
    expect(fieldOf(page(html))).toBe(document.querySelector('[data-field]'))
  })

  it('is found from a text node', () => {
    const host = page('<div id=it contenteditable>x</div>')
    expect(fieldOf(host.firstChild)).toBe(host)
  })

  it.each([
    ['prose', '<p id=it>x</p>'],
    ['an island that is not editable', '<div contenteditable><b id=it contenteditable="false">x</b></div>'],
  ])('is none for %s', (_, html) => {
    expect(fieldOf(page(html))).toBeNull()
  })

  it('is none for the window', () => {
    expect([fieldOf(window), fieldOf(null)]).toEqual([null, null])
  })
})

it('cannot edit what is read-only, disabled or prose', () => {
  const html = ['<textarea id=it readonly>', '<input id=it disabled>', '<p id=it>', '<p id=it contenteditable="false">']
  expect(html.map((each) => isEditable(page(each)))).toEqual([false, false, false, false])
})

describe('the strategy', () => {
  it.each([
    ['text-field', '<textarea id=it></textarea>'],
    ['plain-editable', '<div id=it contenteditable g_editable="true"></div>'],
    ['plain-editable', '<div id=it contenteditable="plaintext-only"></div>'],
    ['[data-slate-editor]', '<div id=it contenteditable data-slate-editor="true"></div>'],
    ['.ql-editor', '<div id=it contenteditable class="ql-editor"></div>'],
    ['unknown-editor', '<div id=it contenteditable></div>'],
  ])('is %s for %s', (name, html) => {
    expect(strategyFor(page(html)).name).toBe(name)
  })
})

describe('a replacement', () => {
  it.each([
    ['stale', '<div id=it contenteditable>so what now</div>', { expected: 'why' }],
    ['read-only', '<div id=it>so what now</div>', {}],
    ['object', '<div id=it contenteditable>so what now</div>', { text: 'so \ufffc' }],
  ])('is refused as %s, and nothing is touched', async (why, html, wish) => {
    const root = page(html)
    const wanted = { root, from: 3, to: 7, text: 'who', expected: 'what', caret: 'after', ...wish } as const
    expect(await replace(wanted)).toEqual({ ok: false, by: 'none', why })
    expect(root.textContent).toBe('so what now')
  })

  it('of words by themselves has nothing to do', async () => {
    const root = page('<div id=it contenteditable>so&nbsp;what</div>')
    expect(await replace({ root, from: 0, to: 7, text: 'so what', expected: 'so what', caret: 'keep' })).toEqual({
      ok: true,
      by: 'none',
    })
  })
})
