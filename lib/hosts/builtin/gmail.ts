import type { Profile } from '../profile'
import { notForProse, quoted } from './quoted'

/** Gmail. Labels are localized and ids change with each session, so neither is used. */
export const gmailProfile: Profile = {
  id: 'gmail',
  title: 'Gmail',
  hosts: ['mail.google.com'],
  messages: [
    {
      selector: '[data-message-id]',
      body: '.ii.gt, .a3s',
      sender: { selector: '.gF [email], .iw [email], [email]', attribute: 'email' },
    },
  ],
  expects: '[data-legacy-thread-id], h2.hP',
  drafts: [
    { selector: '[g_editable="true"][role="textbox"]', surface: 'draft', voice: { rep: 'rep', manager: 'rep' } },
  ],
  notOwn: quoted,
  ignored: `${notForProse}, textarea`,
  facts: {
    subject: { selector: '[data-legacy-thread-id], h2.hP' },
    'first-name': { selector: '[name="to"] [role="option"][data-name]', attribute: 'data-name' },
  },
  record: {
    paths: [],
    thread: { selector: '[data-legacy-thread-id]', attribute: 'data-legacy-thread-id' },
    name: { selector: '[data-legacy-thread-id], h2.hP' },
    people: { selector: '[data-message-id] [email]', attribute: 'email' },
  },
  seen: { ii: '2026-07', gt: '2026-07', a3s: '2026-08', gF: '2026-07', iw: '2026-07', hP: '2026-08' },
}
