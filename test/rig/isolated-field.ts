import type { CDPSession, Page } from '@playwright/test'
import { bundleSource } from './bundle'

/** A page with a field, and where the field is. */
export interface FieldPage {
  /** HTML of the body. */
  readonly body: string
  /** An expression that finds the field; without it, `#field`. */
  readonly field?: string
  /** The expression runs in the first frame, not in the page. */
  readonly inFrame?: boolean
  /** Runs in the page itself before anything else, with React's functions in `react`. */
  readonly script?: string
}

export interface Wish {
  /** The words that are to be replaced: the first such in the field. */
  readonly old: string
  readonly text: string
  readonly expected?: string
  readonly caret?: 'after' | 'keep'
  /** In place of `caret`: selects this, by offsets in `text`. */
  readonly selected?: readonly [from: number, to: number]
}

/** A button of ours, as on the card: in a shadow root, and it takes the focus when clicked. */
const card = '<sideline-card><template shadowrootmode="open"><button>use</button></template></sideline-card>'

const bundles = new Map<string, Promise<string>>()

function bundled(name: string, code: string): Promise<string> {
  const known = bundles.get(name) ?? bundleSource(code, name)
  bundles.set(name, known)
  return known
}

const fields = () =>
  bundled(
    'fields',
    ['replace', 'selection', 'text-map'].map((name) => `export * from './lib/fields/${name}.ts'`).join('\n'),
  )
const react = () =>
  bundled(
    'react',
    `export { createElement, useState } from 'react'
    export { flushSync } from 'react-dom'
    export { createRoot } from 'react-dom/client'`,
  )

/** A field on a page, reached as a content script reaches it: from an isolated world. It has the focus at first. */
export class IsolatedField {
  private constructor(
    private readonly cdp: CDPSession,
    private readonly contextId: number,
    private readonly field: string,
  ) {}

  static async open(page: Page, { body, field, inFrame, script }: FieldPage): Promise<IsolatedField> {
    await page.setContent(`<!doctype html><meta charset=utf-8><body>${body}${card}`)
    if (script) await page.addScriptTag({ content: `${await react()};${script}` })
    const cdp = await page.context().newCDPSession(page)
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const frameId = (inFrame && frameTree.childFrames?.[0]?.frame.id) || frameTree.frame.id
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId })
    const opened = new IsolatedField(cdp, executionContextId, field ?? 'document.querySelector("#field")')
    await opened.evaluate(`${await fields()}; globalThis.fields = fields`)
    await opened.run('field.focus()')
    return opened
  }

  /** What the field holds: its value, or its HTML. */
  content(): Promise<string> {
    return this.run('return field.value ?? field.innerHTML')
  }

  caret(): Promise<number | null> {
    return this.run('return fields.caretOffset(field)')
  }

  /** The selected words. */
  selected(): Promise<string> {
    return this.run(`const map = fields.textMap(field), { anchor, focus } = fields.selectionIn(field, map)
      return map.text.slice(anchor, focus)`)
  }

  /** Puts the caret behind the first such words. */
  async select(words: string): Promise<void> {
    await this
      .run(`const map = fields.textMap(field), caret = map.text.indexOf(${JSON.stringify(words)}) + ${words.length}
      fields.select(field, map, { anchor: caret, focus: caret })`)
  }

  replace({
    old,
    text,
    expected = old,
    caret = 'after',
    selected,
  }: Wish): Promise<{ ok: boolean; by: string; why?: string }> {
    const at = selected ? `{ from: from + ${selected[0]}, to: from + ${selected[1]} }` : JSON.stringify(caret)
    return this.run(`const from = fields.textMap(field).text.indexOf(${JSON.stringify(old)})
      return fields.replace({ root: field, from, to: from + ${old.length}, text: ${JSON.stringify(text)},
        expected: ${JSON.stringify(expected)}, caret: ${at} })`)
  }

  private run<T>(body: string): Promise<T> {
    return this.evaluate(`((field) => { ${body} })(${this.field})`)
  }

  private async evaluate<T>(expression: string): Promise<T> {
    const how = { contextId: this.contextId, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', { expression, ...how })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }
}
