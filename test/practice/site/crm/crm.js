// Practice CRM: one deal's page. Saved notes, comments and steps live in memory and are gone on reload.
// ?as=dana@brightline.example shows the page as the owner's manager sees it.

import { longDay, now } from '../dates.js'
import { announce, avatar, el } from '../elements.js'
import { renderMessage } from '../message.js'
import { renderChange, renderComment, renderContact, renderNote } from './entries.js'

const [deal, mail] = await Promise.all(
  ['/crm/deal.json', '/threads.json'].map(async (url) => (await fetch(url)).json()),
)
const { people } = deal
const asked = new URLSearchParams(location.search).get('as')
const me = people[asked] ? asked : deal.owner
const find = (selector) => document.querySelector(selector)

function drawAccount() {
  const summary = find('.account summary')
  summary.dataset.account = me
  summary.append(avatar(people[me]), el('span', { class: 'account-name' }, people[me]))
  const others = Object.keys(people).filter((address) => address !== me)
  const links = others.map((address) =>
    el('a', { href: `?as=${address}` }, avatar(people[address]), el('span', {}, `Switch to ${people[address]}`)),
  )
  find('.account .menu').append(el('p', {}, me), ...links)
}

function drawDeal() {
  find('main').dataset.dealId = deal.id
  document.title = `${deal.company} – Practice CRM`
  find('.deal-name').textContent = deal.name
  find('.deal-company').textContent = deal.company
  find('.deal-amount').textContent = deal.amount
  find('.deal-owner').append(el('span', { 'data-address': deal.owner }, people[deal.owner]))
  const close = find('.deal-close time')
  close.dateTime = deal.close
  close.textContent = longDay(deal.close)
  find('[name="next-step"]').value = deal.nextStep.text
  find('[name="next-step-due"]').value = deal.nextStep.due
  find('.contacts').append(...deal.contacts.map(renderContact))
  find('.comments').append(...deal.comments.map((comment) => renderComment(comment, people)))
}

function drawStages() {
  const reached = deal.stages.indexOf(deal.stage)
  const stages = deal.stages.map((stage, index) => {
    const button = el('button', { type: 'button' }, stage)
    button.addEventListener('click', () => moveTo(stage))
    return el('li', { class: index < reached && 'done', 'aria-current': index === reached && 'step' }, button)
  })
  find('.deal-stage').replaceChildren(...stages)
}

function moveTo(stage) {
  if (stage === deal.stage) return
  deal.stage = stage
  drawStages()
  addChange(`moved the deal to ${stage}`)
}

function drawTimeline() {
  const mails = mail.threads
    .find(({ id }) => id === deal.mails.thread)
    .messages.filter(({ id }) => deal.mails.ids.includes(id))
  const entries = [
    ...mails.map((message) => [message.at, renderMessage(message, mail.people, me)]),
    ...deal.notes.map((note) => [note.at, renderNote(note, people)]),
    ...deal.changes.map((change) => [change.at, renderChange(change, people)]),
  ]
  entries.sort(([a], [b]) => b.localeCompare(a))
  find('.timeline').append(...entries.map(([, node]) => node))
}

function addChange(text) {
  find('.timeline').prepend(renderChange({ author: me, at: now(), text }, people))
}

/** Hands over what was written in a form's text area, line by line, and empties it; ignores an empty one. */
function onSave(form, save) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const field = form.querySelector('textarea')
    const lines = field.value.split('\n').filter((line) => line.trim())
    if (lines.length === 0) return field.focus()
    save({ id: crypto.randomUUID(), author: me, at: now(), lines })
    form.reset()
  })
}

drawAccount()
drawDeal()
drawStages()
drawTimeline()

onSave(find('.note-form'), (note) => {
  find('.timeline').prepend(renderNote(note, people))
  announce('Note saved')
})
onSave(find('.comment-form'), (comment) => {
  find('.comments').append(renderComment(comment, people))
  announce('Comment added')
})
find('.next-step').addEventListener('submit', (event) => {
  event.preventDefault()
  const due = find('[name="next-step-due"]').value
  const step = find('[name="next-step"]').value.trim()
  addChange(`set the next step: ${step || 'none'}${due && step ? `, due ${longDay(due)}` : ''}`)
  announce('Next step saved')
})
