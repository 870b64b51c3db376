import type { CDPSession, Page } from '@playwright/test'
import { signals } from '../../lib/signals/signals'

/** A mark as the browser holds it. */
export interface SeenMark {
  readonly tone: string
  readonly text: string
}

/** What Sideline has underlined in the page's own text, from the browser's highlight registry. */
export function marksIn(page: Page): Promise<SeenMark[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map((range) => ({ tone: name.replace('sideline-', ''), text: (range as Range).toString() })),
    ),
  )
}

interface AxNode {
  readonly nodeId: string
  readonly backendDOMNodeId?: number
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly childIds?: readonly string[]
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[]
}

/** An open card as assistive technology finds it: the only way into a closed shadow root besides the keyboard. */
export interface SeenCard {
  readonly title: string
  readonly buttons: readonly string[]
  readonly text: string
  /** The name of what has the focus in it, if anything has. */
  readonly focused: string | undefined
}

/** The open card, or `undefined`. */
export function cardIn(page: Page): Promise<SeenCard | undefined> {
  return inCard(page, (dialog, inside) => ({
    title: dialog.name?.value ?? '',
    buttons: inside.filter(({ role }) => role?.value === 'button').map(({ name }) => name?.value ?? ''),
    text: inside.flatMap(({ role, name }) => (role?.value === 'StaticText' ? [name?.value ?? ''] : [])).join(' '),
    focused: inside.find((node) => property(node, 'focused') === true)?.name?.value,
  }))
}

/** Presses a button of the open card with the pointer. */
export async function pressInCard(page: Page, name: string): Promise<void> {
  const middle = await inCard(page, async (_, inside, session) => {
    const button = inside.find((node) => node.role?.value === 'button' && node.name?.value === name)
    if (button?.backendDOMNodeId === undefined) throw new Error(`The card has no button "${name}".`)
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendDOMNodeId })
    const [left = 0, top = 0] = model.content
    return { x: left + model.width / 4, y: top + model.height / 4 }
  })
  if (!middle) throw new Error('No card is open.')
  await page.mouse.click(middle.x, middle.y)
}

/** What is said beside the page's fields, as assistive technology hears it. */
export async function noticesIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const nodes = await axTree(session)
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    return nodes.flatMap((node) => {
      if (node.role?.value !== 'status') return []
      return [...descendants(node, byId)].flatMap(({ role, name }) =>
        role?.value === 'StaticText' ? [name?.value ?? ''] : [],
      )
    })
  } finally {
    await session.detach()
  }
}

async function inCard<Result>(
  page: Page,
  look: (dialog: AxNode, inside: readonly AxNode[], session: CDPSession) => Result | Promise<Result>,
): Promise<Result | undefined> {
  const session = await page.context().newCDPSession(page)
  try {
    const nodes = await axTree(session)
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const dialog = nodes.find(({ role, name }) => role?.value === 'dialog' && name?.value && isOurs(name.value))
    return dialog && (await look(dialog, [...descendants(dialog, byId)], session))
  } finally {
    await session.detach()
  }
}

async function axTree(session: CDPSession): Promise<readonly AxNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes as readonly AxNode[]
}

/** Dialogs of the page are none of ours: ours are named after a signal, but for the one that is taught. */
function isOurs(name: string): boolean {
  return name === 'Teach this page' || signals.some(({ title }) => title === name)
}

function* descendants(node: AxNode, byId: ReadonlyMap<string, AxNode>): Generator<AxNode> {
  for (const id of node.childIds ?? []) {
    const child = byId.get(id)
    if (!child) continue
    yield child
    yield* descendants(child, byId)
  }
}

function property(node: AxNode, name: string): unknown {
  return node.properties?.find((one) => one.name === name)?.value.value
}
