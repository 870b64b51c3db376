import type { Profile } from '../profile'
import { genericProfile } from './generic'
import { notForProse, quoted } from './quoted'

/** Salesforce Lightning. Its composer is a frame in a frame, on the same origin or on that of a Visualforce page. */
export const salesforceProfile: Profile = {
  id: 'salesforce',
  title: 'Salesforce',
  hosts: ['*.lightning.force.com', '*.vf.force.com', '*.visual.force.com'],
  messages: [
    {
      selector: '.slds-timeline__item_email',
      body: '[class*="body" i], [class*="content" i], iframe',
      sender: { selector: 'a[href^="mailto:"], [data-email], [title*="@"]' },
    },
    ...genericProfile.messages.filter(({ surface }) => surface === 'transcript'),
  ],
  expects: '.slds-timeline__item_email a[href^="mailto:"]',
  drafts: [
    { selector: 'body.cke_editable', surface: 'draft', voice: { rep: 'rep', manager: 'rep' } },
    {
      selector: '.ql-editor, [role="textbox"][contenteditable="true"], textarea',
      surface: 'note',
      voice: { rep: 'rep', manager: 'rep' },
    },
  ],
  notOwn: quoted,
  ignored: `${notForProse}, input`,
  facts: {},
  record: {
    paths: [
      { kind: 'deal', path: '/lightning/r/Opportunity/:id' },
      { kind: 'person', path: '/lightning/r/Contact/:id' },
      { kind: 'person', path: '/lightning/r/Lead/:id' },
      { kind: 'company', path: '/lightning/r/Account/:id' },
    ],
    name: { selector: 'h1 [slot="primaryField"], h1 [data-output-element-id], h1' },
    company: { selector: '[data-target-selection-name*="AccountId"] a, [field-label="Account Name"] a' },
    stage: { selector: '[data-target-selection-name*="StageName"] [data-output-element-id], [field-label="Stage"]' },
    amount: { selector: '[data-target-selection-name*="Amount"] [data-output-element-id], [field-label="Amount"]' },
    closeDate: {
      selector: '[data-target-selection-name*="CloseDate"] [data-output-element-id], [field-label="Close Date"]',
    },
  },
  seen: { 'slds-timeline__item_email': '2026-11', cke_editable: '2026-11', 'ql-editor': '2026-11' },
}
