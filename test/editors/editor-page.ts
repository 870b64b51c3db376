import type { CDPSession, Page } from '@playwright/test'
import { bundle } from '../rig/bundle'
import type * as InWorld from './in-world'
import type { MarkedText } from './marked-text'
import type { Mounted } from './pages/mounted'

type Calls = typeof InWorld
type Callable = { [K in keyof Calls]: Calls[K] extends (...args: never) => unknown ? K : never }[keyof Calls]

let code: Promise<string> | undefined

/** An editor in a page, its field reached as a content script reaches it: from an isolated world. */
export class EditorPage {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly contextId: number,
  ) {}

  /** Waits until the editor stands. `field` is an expression of the page's world. */
  static async open(page: Page, url: string, field: string): Promise<EditorPage> {
    await page.goto(url)
    await page.waitForFunction('globalThis.mounted')
    const cdp = await page.context().newCDPSession(page)
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
    const opened = new EditorPage(page, cdp, executionContextId)
    code ??= bundle('test/editors/in-world.ts', 'inWorld')
    await opened.evaluate(`${await code}; globalThis.inWorld = inWorld; 0`)
    await (field ? opened.evaluate(`inWorld.take(${field})`) : opened.takeFromClosedRoot())
    return opened
  }

  /** Calls a function of `in-world.ts`; arguments and result go as JSON. */
  call<K extends Callable>(name: K, ...args: Parameters<Calls[K]>): Promise<Awaited<ReturnType<Calls[K]>>> {
    return this.evaluate(`inWorld.${name}(${args.map((arg) => JSON.stringify(arg)).join()})`)
  }

  /** The document as the editor's own API gives it. */
  async model(): Promise<MarkedText> {
    const html = await this.page.evaluate(() => (globalThis as unknown as { mounted: Mounted }).mounted.model())
    return this.call('readModel', html)
  }

  /** Clicks into these words as a person does, who then moves on: until then Trix takes no selection but the mouse's. */
  async click(words: string): Promise<void> {
    const { x, y } = await this.call('middleOf', words)
    await this.page.mouse.click(x, y)
    await this.page.mouse.move(x + 1, y)
  }

  /** What `chrome.dom.openOrClosedShadowRoot` gives an extension, the protocol gives here. */
  private async takeFromClosedRoot(): Promise<void> {
    const { root } = await this.cdp.send('DOM.getDocument', { depth: -1, pierce: true })
    const nodes = [root]
    for (const node of nodes) nodes.push(...(node.children ?? []), ...(node.shadowRoots ?? []))
    const { backendNodeId } = nodes.find(({ attributes }) => attributes?.includes('field'))!
    const { object } = await this.cdp.send('DOM.resolveNode', { backendNodeId, executionContextId: this.contextId })
    const functionDeclaration = 'function () { inWorld.take(this) }'
    await this.cdp.send('Runtime.callFunctionOn', { objectId: object.objectId!, functionDeclaration })
  }

  private async evaluate<T>(expression: string): Promise<T> {
    const how = { contextId: this.contextId, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', { expression, ...how })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }
}
