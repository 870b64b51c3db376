import { expect } from '@playwright/test'
import { marksInFirefox } from '../rig/firefox-probe'
import { openPopup, tabTo, test, wordsOfPopup } from './practice'

test('the popup says what was heard, and turns the site off and on', async ({ mail }) => {
  await expect.poll(() => marksInFirefox(mail)).not.toEqual([])
  await openPopup(mail)
  await expect.poll(() => wordsOfPopup(mail)).toContain('Nice words, no commitment')
  expect(await wordsOfPopup(mail)).toContain('Practice site: reading pane seen')

  await tabTo(mail, 'On for mail.practice.test')
  await mail.press('Space', 'chrome')
  await expect.poll(() => marksInFirefox(mail)).toEqual([])
  await mail.press('Space', 'chrome')
  await expect.poll(() => marksInFirefox(mail), 'without a reload').not.toEqual([])
})

test('a change of settings wakes the background, and is kept', async ({ firefox }) => {
  await firefox.inOwnPage('options.html', async () => {
    const words = () => firefox.run<string>('return document.body.innerText')
    await expect.poll(words).toContain('I coach people who sell')
    await firefox.inBrowser('return policy.extension.terminateBackground()')
    expect(await firefox.inBrowser('return policy.extension.backgroundState')).toBe('stopped')
    await firefox.click('.settings-role__choice:last-of-type')
    await expect.poll(words).toContain('Saved')
  })
  await firefox.inOwnPage('options.html', async () => {
    const role = () => firefox.run(`return document.querySelector('input:checked')?.closest('label').innerText`)
    await expect.poll(role).toContain('I coach people who sell')
  })
})
