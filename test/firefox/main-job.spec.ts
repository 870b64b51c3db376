import { mkdir } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { requestsElsewhere } from '../e2e/practice'
import { followUp } from '../practice/story'
import { cardInFirefox, marksInFirefox } from '../rig/firefox-probe'
import { test } from './practice'

const shots = '.output/screenshots-firefox'

test('a rep turns the site on, reads a nice answer, and puts a better sentence into the reply', async ({
  mail,
  server,
}) => {
  await mkdir(shots, { recursive: true })
  await expect
    .poll(() => marksInFirefox(mail), 'without a reload')
    .toContainEqual({ tone: 'nice', text: 'good idea to look' })

  const draft = () => mail.run<string>(`return document.querySelector('.reply-editor').innerText.trim()`)
  const leads = async () => (await marksInFirefox(mail)).filter(({ tone }) => tone === 'lead')
  await mail.click('.reply-editor')
  for (const [index, line] of followUp.entries()) {
    if (index > 0) await mail.press('Enter')
    await mail.type(line)
  }
  await expect.poll(leads).toEqual([{ tone: 'lead', text: expect.stringMatching(/^what are the next steps/i) }])
  const before = await draft()
  await mail.screenshot(`${shots}/draft.png`)

  await mail.press('Control+Home')
  await mail.press('Alt+Enter')
  await expect.poll(() => cardInFirefox(mail)).toMatchObject({ title: 'Gives the lead away', focused: 'Use' })
  await mail.screenshot(`${shots}/card.png`)

  await mail.press('Enter')
  await expect.poll(draft).toContain("Here's what I'd suggest as a next step")
  expect(await draft()).not.toContain('What are the next steps')
  for (const line of [followUp[0], followUp[1], followUp[3]]) expect(await draft()).toContain(line)
  await expect.poll(() => cardInFirefox(mail)).toBeNull()

  await mail.press('Control+z')
  await expect.poll(draft, 'one undo takes it back').toBe(before)
  expect(requestsElsewhere(server.log)).toEqual([])
})
