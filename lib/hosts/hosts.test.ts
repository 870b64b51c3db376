// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { draftAt, findMessages } from './find-surfaces'
import { genericProfile } from './generic-profile'
import { voiceOf, withAccount } from './own-identity'
import { practiceProfile } from './practice-profile'
import { readFacts } from './read-place'

const own = { addresses: ['alex@brightline.example'], domains: ['brightline.example'] }

function show(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html))
}

function field(selector: string): HTMLElement {
  return document.querySelector(selector) as HTMLElement
}

describe('whose voice a message has', () => {
  test.each([
    ['alex@brightline.example', 'rep'],
    ['Dana Reyes <dana@brightline.example>', 'rep'],
    ['DANA@EU.BRIGHTLINE.EXAMPLE', 'rep'],
    ['priya@harbourfreight.example', 'prospect'],
    ['eve@notbrightline.example', 'prospect'],
    ['mailto:priya@harbourfreight.example', 'prospect'],
    ['no address here', undefined],
    [undefined, undefined],
  ])('%s: %s', (sender, voice) => {
    expect(voiceOf(sender, own)).toBe(voice)
  })

  test('is nobody’s before the user is known', () => {
    expect(voiceOf('priya@harbourfreight.example', { addresses: [], domains: [] })).toBeUndefined()
  })

  test('a signed-in address brings its domain, unless everyone may have one there', () => {
    const nobody = { addresses: [], domains: [] }
    expect(withAccount(nobody, 'alex@brightline.example').domains).toEqual(['brightline.example'])
    expect(withAccount(nobody, 'alex@gmail.com')).toEqual({ addresses: ['alex@gmail.com'], domains: [] })
    expect(withAccount(own, undefined)).toBe(own)
  })
})

describe('messages', () => {
  const message = (address: string, body: string) =>
    `<article class="message"><p class="from"><span data-address="${address}">X</span></p><div class="message-body">${body}</div></article>`

  test('are found with their voice, unknown ones left out', () => {
    show(
      message('priya@harbourfreight.example', 'one') + message('dana@brightline.example', 'two') + message('', 'three'),
    )
    const found = findMessages(document, practiceProfile, own)
    expect(found.map(({ voice, root }) => [voice, root.textContent])).toEqual([
      ['prospect', 'one'],
      ['rep', 'two'],
    ])
  })

  test('a message that a sender put inside a message is a part of it', () => {
    show(message('priya@harbourfreight.example', message('alex@brightline.example', 'forged')))
    expect(findMessages(document, practiceProfile, own)).toHaveLength(1)
  })

  test('on an unknown page are known by their sender, date and body', () => {
    show(
      '<article><a href="mailto:tom@northgate.example">Tom</a><time datetime="2026-11-24"></time><div class="mail-body">Hello</div></article><article><div class="body">No sender</div></article>',
    )
    const found = findMessages(document, genericProfile, own)
    expect(found.map(({ voice, root }) => [voice, root.textContent])).toEqual([['prospect', 'Hello']])
  })
})

describe('drafts', () => {
  beforeEach(() => {
    show(`
      <textarea id="note"></textarea>
      <div id="editor" contenteditable="true"></div>
      <input id="subject" name="subject" type="text">
      <input id="search" type="text" placeholder="Search deals">
      <textarea id="to" name="to" role="combobox"></textarea>
      <article data-message-id="1"><div class="body"><div id="fake" contenteditable="true"></div></div></article>`)
  })

  test.each([
    ['#note', 'draft'],
    ['#editor', 'draft'],
    ['#subject', undefined],
    ['#search', undefined],
    ['#to', undefined],
    ['#fake', undefined],
  ])('%s is heard as %s', (selector, surface) => {
    expect(draftAt(field(selector), genericProfile, 'rep')?.surface).toBe(surface)
  })

  test('a coaching box speaks with the manager’s voice, or not at all', () => {
    show('<textarea name="comment"></textarea>')
    expect(draftAt(field('textarea'), practiceProfile, 'manager')?.voice).toBe('manager')
    expect(draftAt(field('textarea'), practiceProfile, 'rep')).toBeUndefined()
  })
})

test('facts are read where the profile says', () => {
  show(
    '<h1 class="subject">Crew plan</h1><section class="composer"><span class="recipient">Priya Nair</span></section>',
  )
  expect(readFacts(document, practiceProfile)).toEqual({ 'first-name': 'Priya', subject: 'Crew plan' })
})
