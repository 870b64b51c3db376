import { expect } from '@playwright/test'
import type { Embedded, OwnMessage } from '../../lib/messages'
import type { FirefoxDriver } from '../rig/firefox-driver'
import { requestsElsewhere } from '../e2e/practice'
import { cardInFirefox, marksInFirefox } from '../rig/firefox-probe'
import { test } from './practice'

const sentences = [
  'We will get back to you soon.',
  'I will let you know shortly.',
  'The printer on the second floor is broken.',
]

/** The ear's vectors, as the extension's own pages get them. */
async function embed(own: FirefoxDriver, sentences: readonly string[]): Promise<Embedded['embeddings']> {
  const answer = await send<Embedded>(own, { type: 'embed', sentences })
  return answer.embeddings
}

function send<Answer>(own: FirefoxDriver, message: OwnMessage): Promise<Answer> {
  return own.run(`return browser.runtime.sendMessage(${JSON.stringify(message)})`)
}

/** Whether the background page is there: as Firefox says it. */
function background(firefox: FirefoxDriver): Promise<string> {
  return firefox.inBrowser('return policy.extension.backgroundState')
}

function likeness(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

test('the ear answers in the background page, ends with it, and starts again when asked', async ({
  firefox,
  server,
}) => {
  await firefox.inOwnPage('options.html', async () => {
    const first = await embed(firefox, sentences)
    const [later, soon, printer] = first ?? []
    expect(later).toHaveLength(512)
    expect(likeness(later, later)).toBeCloseTo(1)
    expect(likeness(later, soon)).toBeGreaterThan(likeness(later, printer) + 0.3)

    await expect.poll(() => background(firefox), 'nobody asks').toBe('stopped')
    expect(await embed(firefox, sentences), 'from the start again').toEqual(first)
    expect(await background(firefox)).toBe('running')
  })
  expect(requestsElsewhere(server.log)).toEqual([])
})

test('switched off, it does not answer, and does when it is on again', async ({ firefox }) => {
  const switchEar = (ear: boolean) => send(firefox, { type: 'set-settings', change: { ear } })
  await firefox.inOwnPage('options.html', async () => {
    expect(await embed(firefox, sentences)).toHaveLength(3)
    await switchEar(false)
    expect(await embed(firefox, sentences)).toBeUndefined()
    await switchEar(true)
    expect(await embed(firefox, sentences)).toHaveLength(3)
  })
})

test('what no phrase knows is heard in a draft, with a card of its own', async ({ mail }) => {
  await mail.click('.reply-editor')
  await mail.type('Could you tell me how you folks usually decide what happens after this?')
  await expect.poll(async () => (await marksInFirefox(mail)).filter(({ tone }) => tone === 'lead')).toHaveLength(1)
  await mail.press('Alt+Enter')
  await expect.poll(() => cardInFirefox(mail)).toMatchObject({ title: 'Gives the lead away' })
})
