import { expect } from '@playwright/test'
import { followUp, playStory } from '../practice/story'
import { requestsElsewhere, test } from './practice'
import { shots } from './shots'

test('a rep reads a nice answer, writes a weak sentence, and puts a better one in its place', async ({
  mail,
  server,
}) => {
  const told = await playStory(mail, shots)

  expect(told.heardInMail).toContainEqual({ tone: 'nice', text: matching(/good idea/i) })
  expect(told.heardInDraft).toEqual([{ tone: 'lead', text: matching(/^what are the next steps/i) }])
  expect(told.cardTitle).toBe('Gives the lead away')
  expect(told.draftAfter).toContain('Here’s what I’d suggest as a next step'.replaceAll('’', "'"))
  expect(told.draftAfter).not.toContain('What are the next steps')
  for (const line of [followUp[0], followUp[1], followUp[3]]) expect(told.draftAfter).toContain(line)

  const draft = mail.getByRole('textbox', { name: 'Reply' })
  await mail.keyboard.press('Control+z')
  await expect.poll(() => draft.innerText(), 'one undo of the host takes it back').toBe(told.draftBefore)
  await mail.keyboard.press('Control+Shift+z')
  await expect.poll(() => draft.innerText(), 'and redo brings it again').toBe(told.draftAfter)

  expect(requestsElsewhere(server.log)).toEqual([])
})

function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern)
}
