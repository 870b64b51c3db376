import type { Profile } from '../profile'
import { notForProse, quoted } from './quoted'

/**
 * Any page that nobody described: received messages by their sender, date and body, whatever one writes prose in, and what
 * calls itself a transcript.
 */
export const genericProfile: Profile = {
  id: 'generic',
  title: 'This page',
  hosts: [],
  messages: [
    {
      date: 'time, [datetime], [data-time], [data-date], [data-timestamp], [class*="date" i], [class*="time" i]:not([class*="timeline" i])',
      body: '[itemprop="text"], [role="document"], [class*="body" i], [class*="content" i], [class*="message" i], [dir="auto"], article, section, pre, p, div, iframe',
      sender: {
        selector:
          '[data-address], [data-email], [email], a[href^="mailto:"], [data-hovercard-id*="@"], [title*="@"], [class*="sender" i], [class*="author" i], [itemprop="author"], [rel="author"]',
      },
    },
    {
      selector: '[class*="transcript" i], [data-testid*="transcript" i], [aria-label*="transcript" i]',
      surface: 'transcript',
    },
  ],
  drafts: [
    {
      selector:
        '[name*="note" i], [aria-label*="note" i], [placeholder*="note" i], [data-test*="note" i], [data-test*="note" i] [contenteditable="true"], [id*="note" i]',
      surface: 'note',
      voice: { rep: 'rep', manager: 'rep' },
    },
    {
      selector:
        'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], input[type="text"], input:not([type])',
      surface: 'draft',
      voice: { rep: 'rep', manager: 'rep' },
    },
  ],
  notOwn: `${quoted}, [class*="signature" i], [class*="quoted" i]`,
  // in what somebody sent, even where nobody can tell who
  ignored: `${notForProse}, :is(article, [data-message-id]) :is([class*="body" i], [role="document"]) *`,
  facts: {},
}
