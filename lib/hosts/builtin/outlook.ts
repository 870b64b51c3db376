import type { Profile } from '../profile'
import { notForProse, quoted } from './quoted'

/** Outlook on the web. Its class names are hashes that change: roles and `data-app-section` do not. */
export const outlookProfile: Profile = {
  id: 'outlook',
  title: 'Outlook',
  hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com'],
  messages: [
    {
      selector:
        '[data-app-section="MailReadCompose"], [data-app-section="ConversationContainer"] > *, [role="main"] [role="listitem"]',
      body: '[role="document"]',
      sender: { selector: '[title*="@"], [data-email], a[href^="mailto:"], [aria-label*="@"]' },
    },
  ],
  expects: '[role="main"] [role="document"], [data-app-section="MailReadCompose"] [role="document"]',
  drafts: [
    {
      selector: '[contenteditable="true"][aria-multiline="true"]',
      surface: 'draft',
      voice: { rep: 'rep', manager: 'rep' },
    },
  ],
  notOwn: quoted,
  ignored: `${notForProse}, input, [contenteditable]:not([aria-multiline="true"])`,
  facts: { subject: { selector: '[role="main"] [role="heading"][aria-level="2"]' } },
  record: {
    paths: [
      { kind: 'thread', path: '/mail/*/id/:id' },
      { kind: 'thread', path: '/mail/id/:id' },
    ],
    name: { selector: '[role="main"] [role="heading"][aria-level="2"]' },
  },
}
