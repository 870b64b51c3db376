import type { Profile } from './profile'

const notForProse =
  '[role="combobox"], [role="searchbox"], [role="search"] *, [aria-autocomplete], [list], [autocomplete="off"][type="text"][name="q"]'
const byName = [
  'search',
  'mail',
  'phone',
  'user',
  'pass',
  'url',
  'address',
  'zip',
  'city',
  'subject',
  'recipient',
  'filter',
]
const namedFields = byName.flatMap((word) =>
  ['name', 'id', 'placeholder', 'aria-label'].map((attribute) => `input[${attribute}*="${word}" i]`),
)
const recipients = ['to', 'cc', 'bcc'].flatMap((word) => [
  `[name="${word}" i]`,
  `[aria-label="${word}" i]`,
  `[id="_${word}" i]`,
])

/** Any page that nobody described: received messages by their sender, date and body, and whatever one writes prose in. */
export const genericProfile: Profile = {
  id: 'generic',
  title: 'This page',
  hosts: [],
  messages: [
    {
      selector: 'article:has(time, [datetime]), [role="article"]:has(time), [data-message-id]',
      body: '[itemprop="text"], [class*="body" i], [class*="content" i], [dir="auto"], p',
      sender: { selector: '[data-address], [data-email], [email], a[href^="mailto:"], [title*="@"]' },
    },
  ],
  drafts: [
    {
      selector:
        'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], input[type="text"], input:not([type])',
      surface: 'draft',
      voice: { rep: 'rep', manager: 'rep' },
    },
  ],
  notOwn:
    'blockquote, .gmail_quote, .gmail_attr, .gmail_signature, [class*="signature" i], [class*="quoted" i], [id*="divRplyFwdMsg"], [id*="appendonsend"], details:not([open])',
  ignored: [notForProse, ...namedFields, ...recipients].join(', '),
  facts: {},
}
