// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { namesOf } from './element-names'
import { chosenBeginning, isChosenName } from './generated-name'
import { readProfile } from './read-profile'
import { taughtPlaces } from './taught-places'
import { taughtProfile } from './taught-profile'
import { tryProfile } from './try-profile'

function show(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html))
}

const at = (selector: string) => document.querySelector(selector) as Element

beforeEach(() => document.body.replaceChildren())

describe('a name that was chosen', () => {
  test.each(['message', 'mail-body', 'msg-s-event-listitem', 'messageBody', 'sender_name', 'conversation'])(
    '%s',
    (name) => {
      expect(isChosenName(name)).toBe(true)
    },
  )

  test.each(
    'css-1x2y3z css-kqwmzp sc-bdVaJa fKDmnT aDP gs a3s jss123 _2a8f1 svelte-abcd x1n2onr6 ember123 Message_body__3xKp9 active is-open unread odd'.split(
      ' ',
    ),
  )('not %s', (name) => {
    expect(isChosenName(name)).toBe(false)
  })

  test('may be how a name begins that is not', () => {
    expect(chosenBeginning('Message_body__3xKp9')).toBe('Message_body__')
    expect(chosenBeginning('message-4411')).toBe('message-')
    expect(chosenBeginning('x1n2onr6')).toBeUndefined()
    expect(chosenBeginning('css-1x2y3z')).toBeUndefined()
  })
})

test('what an element is comes before what it is called', () => {
  show('<li class="css-1ab2c message" id="m-1" role="listitem" data-index="4" data-testid="mail-4411">x</li>')
  const names = namesOf(at('li'))
  expect(names.slice(0, 5)).toEqual(['[data-testid^="mail-"]', '[data-testid]', '[role="listitem"]', 'li', '.message'])
  expect(names.join(' ')).not.toMatch(/css-|data-index|#m-1|4411/)
})

/** Three messages in a shape of the page; `picked` are the elements a user points at. */
const shapes: readonly (readonly [string, (who: string, words: string, n: number) => string, string, string])[] = [
  [
    'data attributes',
    (who, words, n) =>
      `<div data-message-id="${n}8f"><div><b data-email="${who}">${n}</b></div><div data-part="body"><p>${words}</p><p>Bye.</p></div></div>`,
    '[data-part="body"] p',
    'b',
  ],
  [
    'roles alone',
    (who, words, n) =>
      `<div role="listitem" class="x${n}a"><span title="${who}">Somebody</span><div role="document"><p>${words}</p></div></div>`,
    '[role="document"]',
    'span',
  ],
  [
    'tags alone',
    (who, words, n) =>
      `<div class="k${n}z"><div class="q1"><i>${n}</i><span>${who}</span></div><div class="z9">${words}</div></div>`,
    'div.z9',
    'span',
  ],
  [
    'generated names, each in a box of its own',
    (who, words) =>
      `<div class="css-9x"><div class="MessageCard_root__x8Yz1"><div><span>${who}</span></div><section>${words}</section></div></div>`,
    'section',
    'span',
  ],
]

describe('a message that was pointed at', () => {
  const people = ['tom@northgate.example', 'dana@brightline.example', 'jen@northgate.example']
  describe.each(shapes)('on a page of %s', (_, message, text, sender) => {
    beforeEach(() => {
      const all = people.map((who, index) => message(who, `These are the words of message ${index}.`, index + 1))
      show(
        `<nav><ul><li>Inbox</li><li>Sent</li></ul></nav><main><div>${all.join('')}</div></main><textarea></textarea>`,
      )
    })

    test.each([
      ['its text', () => at(text)],
      [
        'all of it',
        () => {
          let whole = at(sender)
          while (!whole.contains(at(text))) whole = whole.parentElement as Element
          return whole
        },
      ],
    ])('is found with its siblings by %s', (__, picked) => {
      const taught = taughtPlaces({ text: picked(), sender: at(sender), compose: at('textarea') })
      const profile = taught && taughtProfile('mail.example', 'mail.example', taught)
      expect(readProfile(profile).problems).toEqual([])
      const trial = tryProfile(document, profile!)
      expect(trial.messages.map((found) => found.sender)).toEqual(people)
      expect(trial.messages.map(({ body }) => body.textContent)).toEqual(
        people.map((__, index) => expect.stringContaining(`These are the words of message ${index}.`) as unknown),
      )
      expect(trial.messages.every((found) => !found.body.textContent?.includes(found.sender ?? ''))).toBe(true)
      expect(trial).toMatchObject({ senders: 3, compose: true })
    })
  })

  test('by a lasting name where there is one, and no generated one', () => {
    show(shapes[0]![1]('tom@northgate.example', 'Hello there.', 1) + shapes[0]![1]('jen@northgate.example', 'Bye.', 2))
    expect(taughtPlaces({ text: at('p'), sender: at('b') })).toEqual({
      message: '[data-message-id]',
      text: '[data-part="body"]',
      sender: '[data-email]',
    })
  })

  test('is none where the sender is inside the text, or the text itself', () => {
    show('<p>Hello <b>Tom</b></p>')
    expect(taughtPlaces({ text: at('p'), sender: at('p') })).toBeUndefined()
    expect(taughtPlaces({ text: at('p'), sender: at('b') })).toBeUndefined()
  })
})

test('a box that was pointed at is heard, whatever it looks like', () => {
  show('<div contenteditable="true" role="textbox" aria-autocomplete="list"></div><input name="q">')
  const places = { message: 'article', text: 'p', sender: 'b', compose: '[role="textbox"]' }
  const profile = taughtProfile('mail.example', 'mail.example', places)
  expect(at('[role="textbox"]').matches(profile.ignored)).toBe(false)
  expect(at('input').matches(profile.ignored)).toBe(true)
})
