// Practice Mail: the list, the conversation and its reply. Everything lives in memory and is gone on reload.

import { createCompose } from './compose-dialog.js'
import { now, shortDay } from './dates.js'
import { announce, avatar, el, snippetOf } from './elements.js'
import { renderMessage } from './message.js'
import { createReply } from './reply-editor.js'
import { listenForShortcuts } from './shortcuts.js'

const { me, people, threads } = await (await fetch('/threads.json')).json()
const drafts = new Map()
const list = document.querySelector('.threads')
const pane = document.querySelector('main')
const search = document.querySelector('[name="search"]')
const narrow = matchMedia('(max-width: 719px)')
let current

const nameOf = (address) => people[address] ?? address
const lastOf = (thread) => thread.messages.at(-1)

/** The address a reply goes to: whoever wrote last from outside this mailbox, or else the first recipient. */
function otherOf(thread) {
  return thread.messages.findLast(({ from }) => from !== me)?.from ?? thread.messages[0].to[0]
}

function drawList() {
  const words = search.value.trim().toLowerCase()
  const shown = threads.filter((thread) =>
    JSON.stringify([nameOf(otherOf(thread)), thread])
      .toLowerCase()
      .includes(words),
  )
  list.replaceChildren(...shown.map(row))
  document.querySelector('.no-match').hidden = shown.length > 0
  const unread = threads.filter((thread) => thread.unread).length
  document.querySelector('.unread-count').textContent = unread ? `${unread} unread` : 'All read'
}

function row(thread) {
  const last = lastOf(thread)
  const name = nameOf(otherOf(thread))
  const count = thread.messages.length > 1 ? el('span', { class: 'count' }, thread.messages.length) : ''
  const draft = drafts.has(thread.id) ? el('span', { class: 'draft' }, 'Draft ') : ''
  const link = el(
    'a',
    { href: `?thread=${thread.id}`, 'data-thread-id': thread.id, 'aria-current': thread === current && 'true' },
    avatar(name),
    el('span', { class: 'who' }, name, count),
    el('time', { datetime: last.at }, shortDay(last.at)),
    el('span', { class: 'about' }, thread.subject),
    el('span', { class: 'snippet' }, draft, last.from === me ? 'You: ' : '', snippetOf(last.body.join(' '))),
  )
  return el('li', { class: thread.unread ? 'unread' : undefined }, link)
}

function drawConversation() {
  const other = nameOf(otherOf(current))
  const messages = current.messages.map((message) => renderMessage(message, people, me))
  pane.querySelector('.subject').textContent = current.subject
  pane.querySelector('.messages').replaceChildren(...messages)
  pane.querySelector('.composer')?.remove()
  pane.querySelector('.messages').after(
    createReply({
      recipient: other,
      draft: drafts.get(current.id),
      onDraft: keepDraft(current),
      onSend: (html) => send(current, html),
    }),
  )
  document.title = `${current.subject} – Practice Mail`
}

function keepDraft(thread) {
  return (html) => {
    const had = drafts.has(thread.id)
    if (html) drafts.set(thread.id, html)
    else drafts.delete(thread.id)
    if (had !== drafts.has(thread.id)) drawList()
  }
}

function send(thread, html) {
  const message = { id: crypto.randomUUID(), from: me, to: [otherOf(thread)], at: now(), body: [html] }
  thread.messages.push(message)
  drawList()
  pane.querySelector('.messages').append(renderMessage(message, people, me))
  pane.querySelector('.message:last-child').scrollIntoView({ block: 'nearest' })
  announce('Message sent')
}

function show(thread, view = 'thread') {
  current = thread
  if (view === 'thread' || !narrow.matches) thread.unread = false
  document.body.dataset.view = view
  drawList()
  drawConversation()
  pane.querySelector('.message:last-child').scrollIntoView()
}

function go(thread) {
  if (thread === current && document.body.dataset.view === 'thread') return
  history.pushState(null, '', `?thread=${thread.id}`)
  show(thread)
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
}

function showFromAddress() {
  const id = new URLSearchParams(location.search).get('thread')
  const thread = threads.find((thread) => thread.id === id)
  show(thread ?? threads[0], thread ? 'thread' : 'list')
}

function sendNew({ to, subject, body }) {
  const html = body.split('\n').map((line) => (line ? el('div', {}, line) : el('div', {}, el('br'))).outerHTML)
  const message = { id: crypto.randomUUID(), from: me, to: [to], at: now(), body: html }
  const thread = { id: message.id, subject: subject || '(no subject)', messages: [message] }
  threads.unshift(thread)
  go(thread)
  announce('Message sent')
}

const step = (by) => () => go(threads[threads.indexOf(current) + by] ?? current)
const openCompose = createCompose(document.querySelector('.new-message'), sendNew)

list.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-thread-id]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go(threads.find((thread) => thread.id === link.dataset.threadId))
})
search.addEventListener('input', drawList)
document.querySelector('.back').addEventListener('click', () => {
  history.pushState(null, '', location.pathname)
  document.body.dataset.view = 'list'
})
addEventListener('popstate', showFromAddress)
listenForShortcuts({ j: step(1), k: step(-1), r: () => pane.querySelector('.reply-editor').focus(), c: openCompose })
showFromAddress()
