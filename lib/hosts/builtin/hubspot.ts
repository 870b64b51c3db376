import type { Profile } from '../profile'
import { genericProfile } from './generic'
import { notForProse, quoted } from './quoted'

/** HubSpot: records with their timeline. How it shows a mail is known from one weak source only, so mails are read as on any page. */
export const hubspotProfile: Profile = {
  id: 'hubspot',
  title: 'HubSpot',
  hosts: ['*.hubspot.com'],
  messages: [
    {
      selector: '[data-selenium-test="timeline-card"], [data-test-id="timeline-card"]',
      body: '[data-test-id*="body"], [data-test-id*="content"], [class*="body" i], iframe',
      sender: { selector: '[data-email], a[href^="mailto:"], [title*="@"]' },
    },
    ...genericProfile.messages.filter(({ surface }) => surface === 'transcript'),
  ],
  expects: '[data-selenium-test="timeline-card"]:has([data-email], a[href^="mailto:"])',
  drafts: [
    {
      selector: '[data-test-id*="note" i] [contenteditable="true"]',
      surface: 'note',
      voice: { rep: 'rep', manager: 'rep' },
    },
    {
      selector: '[data-test-id="rte-content"], [data-test-id="rte-content"] *, .ProseMirror',
      surface: 'draft',
      voice: { rep: 'rep', manager: 'rep' },
    },
    { selector: 'textarea', surface: 'note', voice: { rep: 'rep', manager: 'rep' } },
  ],
  notOwn: quoted,
  ignored: `${notForProse}, input`,
  facts: {
    company: { selector: '[data-test-id="records-right-sidebar"] a[href*="/record/0-2/"]' },
    'first-name': { selector: '[data-test-id="records-right-sidebar"] a[href*="/record/0-1/"]' },
  },
  record: {
    paths: [
      { kind: 'person', path: '/contacts/*/record/0-1/:id' },
      { kind: 'company', path: '/contacts/*/record/0-2/:id' },
      { kind: 'deal', path: '/contacts/*/record/0-3/:id' },
    ],
    name: { selector: '[data-test-id="left-sidebar"] :is(h1, h2, [role="heading"])' },
    company: { selector: '[data-test-id="records-right-sidebar"] a[href*="/record/0-2/"]' },
    stage: { selector: '[data-test-id="left-sidebar"] [data-test-id*="dealstage"]' },
    amount: { selector: '[data-test-id="left-sidebar"] [data-test-id*="amount"]' },
    closeDate: { selector: '[data-test-id="left-sidebar"] [data-test-id*="closedate"]' },
    people: { selector: '[data-test-id="records-right-sidebar"] a[href*="/record/0-1/"]' },
  },
  seen: { ProseMirror: '2026-11' },
}
