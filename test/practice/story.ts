import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { cardIn, marksIn, type SeenMark } from '../rig/probe'

/** What the story came to. */
export interface Told {
  /** Underlined in the prospect's mail, then in the rep's draft. */
  readonly heardInMail: readonly SeenMark[]
  readonly heardInDraft: readonly SeenMark[]
  readonly cardTitle: string
  readonly draftBefore: string
  readonly draftAfter: string
}

export const followUp = ['Hi Priya,', 'Thanks for the call today.', 'What are the next steps in your process?', 'Alex']

/**
 * The main job, played with the keyboard in a page that is open on the practice mailbox: a nice answer is underlined, a
 * follow-up is written, its weak sentence underlined, its card opened, and the rewording put into the draft.
 * Leaves screenshots in `shots`.
 */
export async function playStory(page: Page, shots: string): Promise<Told> {
  await mkdir(shots, { recursive: true })
  const shoot = (name: string) => page.screenshot({ path: join(shots, `${name}.png`) })
  const draft = page.getByRole('textbox', { name: 'Reply' })

  await expect.poll(() => marksIn(page), 'the prospect’s mail is underlined').not.toHaveLength(0)
  const heardInMail = await marksIn(page)
  await shoot('1-mail')

  await draft.focus()
  for (const [index, line] of followUp.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
  const inDraft = async () => (await marksIn(page)).filter(({ tone }) => tone === 'lead')
  await expect.poll(inDraft, 'the draft is underlined').not.toHaveLength(0)
  const heardInDraft = await inDraft()
  const draftBefore = await draft.innerText()
  await shoot('2-draft')

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Alt+Enter')
  await expect.poll(() => cardIn(page), 'the card opens').toBeDefined()
  const cardTitle = (await cardIn(page))?.title ?? ''
  await shoot('3-card')

  await page.keyboard.press('Enter')
  await expect.poll(() => draft.innerText(), 'the rewording lands').not.toBe(draftBefore)
  await expect.poll(() => cardIn(page), 'the card closes').toBeUndefined()
  await shoot('4-reworded')
  return { heardInMail, heardInDraft, cardTitle, draftBefore, draftAfter: await draft.innerText() }
}
