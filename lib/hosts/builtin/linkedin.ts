import type { Profile } from '../profile'
import { notForProse, quoted } from './quoted'

const inList = '.msg-s-event-listitem'

/** LinkedIn messages and Sales Navigator. Nobody's address is shown: the list itself tells the two sides apart. */
export const linkedinProfile: Profile = {
  id: 'linkedin',
  title: 'LinkedIn',
  hosts: ['www.linkedin.com'],
  messages: [
    {
      selector: '.msg-s-event-listitem--other',
      body: '.msg-s-event-listitem__body',
      sender: { selector: '.msg-s-message-group__name' },
      voice: 'prospect',
    },
    {
      selector: `${inList}:not(.msg-s-event-listitem--other)`,
      body: '.msg-s-event-listitem__body',
      sender: { selector: '.msg-s-message-group__name' },
      voice: 'rep',
    },
  ],
  expects: '.msg-s-message-list__event:not(:empty)',
  drafts: [
    {
      selector: 'form [role="textbox"][contenteditable="true"], .msg-form__contenteditable',
      surface: 'draft',
      voice: { rep: 'rep', manager: 'rep' },
    },
    // the note to a request to connect, in a shadow root, and Sales Navigator
    { selector: 'textarea', surface: 'draft', voice: { rep: 'rep', manager: 'rep' } },
  ],
  notOwn: quoted,
  ignored: `${notForProse}, input`,
  facts: { 'first-name': { selector: 'main .msg-s-message-group__name' } },
  record: {
    paths: [
      { kind: 'thread', path: '/messaging/thread/:id' },
      { kind: 'person', path: '/in/:id' },
    ],
    people: { selector: '.msg-s-message-group__name' },
  },
  seen: {
    'msg-s-event-listitem': '2026-09',
    'msg-s-event-listitem--other': '2026-09',
    'msg-s-event-listitem__body': '2026-09',
    'msg-s-message-group__name': '2026-09',
    'msg-s-message-list__event': '2026-09',
    'msg-form__contenteditable': '2026-09',
  },
}
