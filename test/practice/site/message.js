// One mail in a conversation or in a deal's timeline: article.message, the same markup in both pages.

import { dayAndTime } from './dates.js'
import { avatar, el, fragmentOf } from './elements.js'

/** @param people names by address; @param me the signed-in address, shown as "me" among the recipients */
export function renderMessage(message, people, me) {
  const name = people[message.from] ?? message.from
  const body = el('div', { class: 'message-body' })
  body.append(fragmentOf(message.body.join('\n')))
  const article = el(
    'article',
    { class: 'message', 'data-message-id': message.id, 'aria-label': `${name}, ${dayAndTime(message.at)}` },
    el(
      'header',
      { class: 'message-head' },
      avatar(name),
      el(
        'div',
        { class: 'people' },
        el(
          'div',
          { class: 'from' },
          el('span', { class: 'name', 'data-address': message.from }, name),
          ' ',
          el('span', { class: 'address' }, message.from),
        ),
        recipients(message, people, me),
      ),
      el('time', { datetime: message.at }, dayAndTime(message.at)),
    ),
    body,
  )
  if (message.attachments) article.append(attachments(message.attachments))
  return article
}

function recipients(message, people, me) {
  const names = message.to.map((address) => {
    const name = address === me ? 'me' : (people[address]?.split(' ')[0] ?? address)
    return el('span', { 'data-address': address }, name)
  })
  return el('div', { class: 'to' }, 'to ', ...names.flatMap((name, index) => (index ? [', ', name] : [name])))
}

function attachments(names) {
  return el('ul', { class: 'attachments', 'aria-label': 'Attachments' }, ...names.map((name) => el('li', {}, name)))
}
