import type { Profile } from '../profile'

/** The practice site that `npm start` serves: a mailbox and a deal page. */
export const practiceProfile: Profile = {
  id: 'practice',
  title: 'Practice site',
  hosts: ['127.0.0.1', 'localhost', '*.practice.test'],
  mark: 'meta[name="application-name"][content="Sideline practice"]',
  account: { selector: 'header [data-account]', attribute: 'data-account' },
  messages: [
    {
      selector: 'article.message',
      body: '.message-body',
      sender: { selector: '.from [data-address]', attribute: 'data-address' },
    },
  ],
  drafts: [
    {
      selector: '.reply-editor, dialog textarea[name="body"]',
      surface: 'draft',
      voice: { rep: 'rep', manager: 'rep' },
    },
    {
      selector: 'textarea[name="note"], input[name="next-step"]',
      surface: 'note',
      voice: { rep: 'rep', manager: 'rep' },
    },
    { selector: '[name="comment"], .comment-editor', surface: 'coaching', voice: { manager: 'manager' } },
  ],
  notOwn: 'blockquote, .attribution, .signature, .forwarded, .disclaimer',
  ignored: 'input[type="email"], input[name="subject"]',
  facts: {
    'first-name': { selector: '.composer .recipient, .contacts .name' },
    company: { selector: '.deal-company' },
    subject: { selector: 'h1.subject' },
  },
}
