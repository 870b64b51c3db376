import { expect } from '@playwright/test'
import { cardInFirefox, marksInFirefox } from '../rig/firefox-probe'
import { test } from './practice'

const weak = 'What are the next steps in your process?'

test('a textarea in a modal dialog is underlined in place, and reworded', async ({ mail }) => {
  const value = () => mail.run<string>(`return document.querySelector('dialog textarea').value`)
  await mail.click('.new-message')
  await mail.click('dialog textarea')
  await mail.type(weak)
  await expect.poll(() => marksInFirefox(mail)).toContainEqual({ tone: 'lead', text: weak.slice(0, -1) })

  await mail.press('Alt+Enter')
  await expect.poll(() => cardInFirefox(mail)).toMatchObject({ title: 'Gives the lead away' })
  await mail.press('Enter')
  await expect.poll(value).toContain('next step')
  expect(await value()).not.toContain('What are the next steps')
  expect(await mail.run(`return document.querySelector('dialog').open`)).toBe(true)

  await mail.press('Control+z')
  await expect.poll(value).toBe(weak)
})
