import { expect, type Page } from '@playwright/test'
import type { Embedded, OwnMessage } from '../../lib/messages'
import { openOwnPage } from '../rig/own-pages'
import { requestsElsewhere, test } from './practice'

/** The ear's vectors, as the extension's own pages get them. */
async function embed(own: Page, sentences: readonly string[]): Promise<Embedded['embeddings']> {
  const message: OwnMessage = { type: 'embed', sentences }
  const answer = await own.evaluate((message) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    return chrome.runtime.sendMessage(message)
  }, message)
  return (answer as Embedded).embeddings
}

function likeness(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

test('the ear starts with the first question, offline, and hears what means alike', async ({ launched, server }) => {
  const own = await openOwnPage(launched.context, 'options.html')
  const contexts = () =>
    own.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
      return (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length
    })
  expect(await contexts(), 'nobody has asked yet').toBe(0)
  const [later, soon, printer] =
    (await embed(own, [
      'We will get back to you soon.',
      'I will let you know shortly.',
      'The printer on the second floor is broken.',
    ])) ?? []
  expect(later).toHaveLength(512)
  expect(likeness(later, later)).toBeCloseTo(1)
  expect(likeness(later, soon)).toBeGreaterThan(likeness(later, printer) + 0.3)
  expect(await contexts()).toBe(1)
  expect(requestsElsewhere(server.log)).toEqual([])
})
