// What a deal's page lists: notes, comments, changes and contacts, each as one element.

import { dayAndTime } from '../dates.js'
import { avatar, el } from '../elements.js'

const paragraphs = (lines) => lines.map((line) => el('p', {}, line))

function head(entry, people, kind) {
  return el(
    'header',
    { class: 'entry-head' },
    avatar(people[entry.author]),
    el('span', {}, el('span', { class: 'name' }, people[entry.author]), kind),
    el('time', { datetime: entry.at }, dayAndTime(entry.at)),
  )
}

export function renderNote(note, people) {
  return el(
    'article',
    { class: 'note', 'data-note-id': note.id, 'data-author': note.author, 'aria-label': 'Note' },
    head(note, people, ' wrote a note'),
    el('div', { class: 'note-body' }, ...paragraphs(note.lines)),
  )
}

export function renderComment(comment, people) {
  return el(
    'article',
    { class: 'comment', 'data-comment-id': comment.id, 'data-author': comment.author, 'aria-label': 'Comment' },
    head(comment, people, ''),
    el('div', { class: 'comment-body' }, ...paragraphs(comment.lines)),
  )
}

export function renderChange(change, people) {
  return el(
    'p',
    { class: 'change' },
    el('span', {}, `${people[change.author]} ${change.text}`),
    el('time', { datetime: change.at }, dayAndTime(change.at)),
  )
}

export function renderContact({ name, title, address }) {
  return el(
    'li',
    { 'data-address': address },
    avatar(name),
    el(
      'div',
      {},
      el('span', { class: 'name' }, name),
      el('span', { class: 'title' }, title),
      el('a', { href: `mailto:${address}` }, address),
    ),
  )
}
