import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { EarFailure } from '../../lib/ear/encoder/ear-error'
import type { Embedded, Heard, OwnMessage } from '../../lib/messages'
import type { ExampleRule } from '../../lib/signals/example-rule'
import { signalOf } from '../../lib/signals/signals'
import { rigFolder } from '../rig/build-rig'
import { sendFromPage } from '../rig/content-world'
import { keptVerdicts } from '../rig/kept-verdicts'
import { launch } from '../rig/launch'
import { openOwnPage, openPopup } from '../rig/own-pages'
import { cardIn, marksIn } from '../rig/probe'
import type References from '../packs/references.json'
import { requestsElsewhere, test } from './practice'

const id = '0d1f9a52-7c1e-4a50-9d3c-0f6a3f0c2a11'
const alike = ['We will get back to you soon.', 'I will let you know shortly.']
const other = 'The printer on the second floor is broken.'

/** The ear's vectors, as the extension's own pages get them. */
async function embed(own: Page, sentences: readonly string[]): Promise<Embedded['embeddings']> {
  const message: OwnMessage = { type: 'embed', sentences }
  const answer = await own.evaluate((message) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    return chrome.runtime.sendMessage(message)
  }, message)
  return (answer as Embedded).embeddings
}

/** How many documents of ours hold an ear. */
function ears(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    return (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length
  })
}

function likeness(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

test('the ear starts with the first question, offline, and tells what means alike', async ({ launched, server }) => {
  const own = await openOwnPage(launched.context, 'options.html')
  expect(await ears(own), 'nobody has asked yet').toBe(0)
  const [later, soon, printer] = (await embed(own, [...alike, other])) ?? []
  expect(later).toHaveLength(512)
  expect(likeness(later, later)).toBeCloseTo(1)
  expect(likeness(later, soon)).toBeGreaterThan(likeness(later, printer) + 0.3)

  const odd = ['', '😀😀', 'x', 'word '.repeat(400), '日本語のテキスト', ...alike]
  const together = await Promise.all([embed(own, odd), embed(own, odd.toReversed())])
  expect(together.map((vectors) => vectors?.length)).toEqual([odd.length, odd.length])
  expect(await ears(own), 'one, however many ask').toBe(1)
  expect(requestsElsewhere(server.log)).toEqual([])
})

test('a page may ask for a few sentences, and for nothing else of the ear', async ({ mail, launched }) => {
  await expect.poll(() => marksIn(mail)).not.toHaveLength(0)
  const ask = (sentences: readonly string[]) =>
    sendFromPage(mail, { type: 'ear', id, voice: 'rep', surface: 'draft', sentences })
  expect(await ask(alike)).toMatchObject({ type: 'heard' })
  expect(await ask([])).toBe(false)
  expect(await ask(Array.from({ length: 65 }, () => other))).toBe(false)
  expect(await ask(['x'.repeat(2_001)])).toBe(false)
  expect(await sendFromPage(mail, { type: 'embed', sentences: alike })).toBe(false)
  expect(await ears(await openOwnPage(launched.context, 'options.html'))).toBe(1)
  const past = { to: 'ear', wanted: 'embeddings', id, sentences: alike }
  expect(await sendFromPage(mail, past), 'not past the background').toBe(false)
})

test('what no phrase knows is heard in a draft, with a card of its own', async ({ mail }) => {
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type('Could you tell me how you folks usually decide what happens after this?')
  await expect.poll(async () => (await marksIn(mail)).filter(({ tone }) => tone === 'lead')).toHaveLength(1)
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toMatchObject({ title: 'Gives the lead away' })
  expect((await cardIn(mail))?.buttons).toContain('Use')
})

test('ten examples of a rule are enough to hear the next one, and the card shows which it is like', async ({
  launched,
  mail,
}) => {
  const own = await openOwnPage(launched.context, 'options.html')
  const { rules } = JSON.parse(await readFile('test/packs/references.json', 'utf8')) as typeof References
  const [{ examples, why, ask, instead }] = rules as [(typeof rules)[number]]
  const rule: ExampleRule = { id: 'team/references', signal: 'pitch-first', surfaces: [], ...examples }
  // no page loads packs yet: this is what the background publishes of one
  await own.evaluate(
    async ([rule, said]) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
      const { words } = await chrome.storage.local.get('words')
      await chrome.storage.local.set({ examples: [rule], words: { ...(words as object), [rule.id]: said } })
    },
    [rule, { why, source: '', ask, instead }] as const,
  )
  await mail.bringToFront()
  await mail.getByRole('textbox', { name: 'Reply' }).focus()
  await mail.keyboard.type('I would be glad to arrange a reference call with another customer of ours.')
  await expect.poll(async () => (await marksIn(mail)).filter(({ tone }) => tone === 'lead')).toHaveLength(1)
  await mail.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(mail)).toMatchObject({ title: signalOf(rule.signal).title })
  const text = (await cardIn(mail))?.text ?? ''
  expect(text).toContain(why)
  expect(rule.flag.some((example) => text.includes(`Like your example: “${example}”`))).toBe(true)
})

test('switched off, it ends and does not start', async ({ launched }) => {
  const own = await openOwnPage(launched.context, 'options.html')
  expect(await embed(own, alike)).toHaveLength(2)
  const ear = own.getByRole('switch', { name: 'Listen for meaning' })
  await ear.click()
  await expect(ear).not.toBeChecked()
  await expect.poll(() => ears(own)).toBe(0)
  expect(await embed(own, alike)).toBeUndefined()
  expect(await ears(own)).toBe(0)
  await ear.click()
  await expect(ear).toBeChecked()
  expect(await embed(own, alike)).toHaveLength(2)
})

test('closed while it is asked, it answers all the same', async ({ launched }) => {
  const own = await openOwnPage(launched.context, 'options.html')
  expect(await embed(own, alike)).toHaveLength(2)
  const asked = embed(
    own,
    Array.from({ length: 64 }, (_, at) => `Sentence number ${at} in this long text.`),
  )
  await own.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    return chrome.offscreen.closeDocument()
  })
  expect(await asked).toHaveLength(64)
})

test('what it has said it is not asked again, whoever woke up in between, and no word of it is stored', async ({
  mail,
  launched,
}) => {
  const ask = () => sendFromPage(mail, { type: 'ear', id, voice: 'rep', surface: 'draft', sentences: alike })
  const own = await openOwnPage(launched.context, 'options.html')
  await expect.poll(() => marksIn(mail)).not.toHaveLength(0)
  await expect.poll(async () => (await keptVerdicts(own)).length, 'the page’s own sentences').toBeGreaterThan(0)
  const before = (await keptVerdicts(own)).length
  const first = (await ask()) as Heard
  expect(first.verdicts).toHaveLength(2)
  await expect.poll(async () => (await keptVerdicts(own)).length).toBe(before + 2)
  for (const row of await keptVerdicts(own)) {
    expect(Object.keys(row).toSorted()).toEqual(['key', 'used', 'verdict'])
    expect(row['key']).toMatch(/^[0-9a-f]{64}$/)
  }

  const session = await launched.context.newCDPSession(own)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await own.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
    return chrome.offscreen.closeDocument()
  })
  expect(await ask()).toEqual(first)
  expect(await ears(own), 'nobody had to be asked').toBe(0)
})

const faults: Readonly<Record<string, { make: (folder: string) => Promise<void>; why: string; code: EarFailure }>> = {
  'weights missing': {
    make: (folder) => rm(join(folder, 'encoder/group1-shard3of7')),
    why: 'The file group1-shard3of7 of the encoder is missing.',
    code: 'missing',
  },
  'weights damaged': {
    make: (folder) => writeFile(join(folder, 'encoder/group1-shard3of7'), 'not weights'),
    why: 'The file group1-shard3of7 of the encoder is damaged.',
    code: 'damaged',
  },
  'the head cut short': {
    make: (folder) => truncate(join(folder, 'ear-head.bin'), 100_000),
    why: "The ear's weights are refused: it is damaged.",
    code: 'head',
  },
  'WebAssembly damaged': {
    make: (folder) => writeFile(join(folder, 'encoder/tfjs-backend-wasm-simd.wasm'), 'not WebAssembly'),
    why: 'WebAssembly could not be started.',
    code: 'wasm',
  },
}
for (const [fault, { make, why, code }] of Object.entries(faults)) {
  test.describe(`with ${fault}`, () => {
    test.use({
      launched: async ({ server, certificate }, use) => {
        const folder = await mkdtemp(join(tmpdir(), 'sideline-ear-'))
        await cp(rigFolder, folder, { recursive: true })
        await make(folder)
        const hosts = { port: server.port, spki: certificate.spki }
        const launched = await launch({ headless: true, hosts, folder })
        await use(launched)
        await launched.close()
        await rm(folder, { recursive: true })
      },
    })

    test('phrases go on, and the popup says why the ear does not', async ({ mail, launched }) => {
      expect(await sendFromPage(mail, { type: 'ear', id, voice: 'rep', surface: 'draft', sentences: alike })).toEqual({
        type: 'heard',
      })
      await mail.getByRole('textbox', { name: 'Reply' }).focus()
      await mail.keyboard.type('What are the next steps in your process?')
      await expect.poll(async () => (await marksIn(mail)).filter(({ tone }) => tone === 'lead')).toHaveLength(1)
      const popup = await openPopup(launched.context, mail)
      await expect(popup.getByText(`Sideline listens for phrases only. ${why}`)).toBeVisible()

      await launched.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await popup.getByRole('button', { name: 'Copy the log' }).click()
      await expect(popup.getByText('Copied.')).toBeVisible()
      const [, ...lines] = (await popup.evaluate(() => navigator.clipboard.readText())).split('\n')
      expect(lines).toEqual([expect.stringMatching(new RegExp(`^[0-9T:.Z-]+ ear ${code} ×[0-9]+$`)) as unknown])
    })
  })
}
