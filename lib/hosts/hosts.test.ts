// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { builtInProfiles } from './built-in'
import { genericProfile } from './builtin/generic'
import { linkedinProfile } from './builtin/linkedin'
import { practiceProfile } from './builtin/practice'
import { findTexts } from './find-surfaces'
import { profilesOn } from './matching'
import { voiceOf, voiceOfSpeaker, whoIs, withAccount } from './own-identity'
import type { Profile } from './profile'
import { readFacts } from './read-place'
import { readProfile } from './read-profile'

const own = { addresses: ['alex@brightline.example'], domains: ['brightline.example'], people: [] }

function show(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html))
}

function texts(profile: Profile) {
  const { surfaces, ...more } = findTexts(document, profile, genericProfile, own)
  return { ...more, heard: surfaces.map(({ voice, root }) => [voice, root.textContent]) }
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
    expect(voiceOf('priya@harbourfreight.example', { addresses: [], domains: [], people: [] })).toBeUndefined()
  })

  test('a signed-in address brings its domain, unless everyone may have one there', () => {
    const nobody = { addresses: [], domains: [], people: [] }
    expect(withAccount(nobody, 'alex@brightline.example').domains).toEqual(['brightline.example'])
    expect(withAccount(nobody, 'alex@gmail.com')).toEqual({ addresses: ['alex@gmail.com'], domains: [], people: [] })
    expect(withAccount(own, undefined)).toBe(own)
  })
})

describe('whose voice somebody has of whom the user has told', () => {
  const people = [
    { who: 'tom@northgate.example', side: 'mine' },
    { who: 'sam hill', side: 'theirs' },
  ] as const
  const told = { ...own, people }

  test('is as they said, whatever the address', () => {
    expect(voiceOf('Tom Reilly <Tom@Northgate.example>', told)).toBe('rep')
    expect(voiceOf('  Sam   HILL', told)).toBe('prospect')
    expect(whoIs('  Sam   HILL')).toBe('sam hill')
    expect(voiceOf('Jen Hill', told)).toBeUndefined()
  })

  test.each([
    ['Sam Hill', undefined, 'prospect'],
    ['Alex', undefined, 'rep'],
    ['Jen', 'Brightline', 'rep'],
    ['Jen', 'Acme', 'prospect'],
    ['Jen', undefined, undefined],
  ])('%s of %s in a call: %s', (name, company, voice) => {
    expect(voiceOfSpeaker(name, company, told)).toBe(voice)
  })
})

describe('built-in profiles', () => {
  test.each(builtInProfiles)('$id passes the gate', (profile) => {
    expect(readProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ profile, problems: [] })
  })

  test.each(builtInProfiles)('$id says of each class when it was seen', ({ seen, hosts, mark, ...profile }) => {
    if (mark || hosts.length === 0) return // our own site, and no site
    const classes = JSON.stringify(profile).matchAll(/(?<=[\s",(>\w)\]])\.([a-z][\w-]*)(?![\w-]*(?:\.com|\/))/gi)
    expect(new Set(Object.keys(seen ?? {}))).toEqual(new Set(Array.from(classes, ([, name]) => name)))
  })

  test.each([
    ['mail.google.com', ['gmail', 'practice', 'generic']],
    ['app-eu1.hubspot.com', ['hubspot', 'generic']],
    ['acme.lightning.force.com', ['salesforce', 'generic']],
    ['evil-lightning.force.com.example', ['generic']],
  ])('on %s', (host, ids) => {
    const expected = ids.filter((id) => id !== 'practice')
    expect(profilesOn(builtInProfiles, host).map(({ id }) => id)).toEqual(expected)
  })

  test('a profile with a mistake is refused, with the place', () => {
    const { profile, problems } = readProfile({ ...linkedinProfile, hosts: ['https://x'], messages: [{ body: 'p' }] })
    expect(profile).toBeUndefined()
    expect(problems).toEqual([
      'hosts.0: is no host name',
      'messages.0: needs a selector, or a date, a sender and a body',
    ])
  })
})

describe('messages', () => {
  const message = (address: string, body: string) =>
    `<article class="message"><p class="from"><span data-address="${address}">X</span></p><div class="message-body">${body}</div></article>`

  test('are found with their voice, unknown ones left out', () => {
    show(
      message('priya@harbourfreight.example', 'one') + message('dana@brightline.example', 'two') + message('', 'three'),
    )
    expect(texts(practiceProfile).heard).toEqual([
      ['prospect', 'one'],
      ['rep', 'two'],
    ])
  })

  test('a message that a sender put inside a message is a part of it', () => {
    show(message('priya@harbourfreight.example', message('alex@brightline.example', 'forged')))
    expect(texts(practiceProfile).heard).toHaveLength(1)
  })

  test('on an unknown page are known by their sender, date and body', () => {
    show(
      '<article><a href="mailto:tom@northgate.example">Tom</a><time datetime="2026-11-24"></time><div class="mail-body">Hello</div></article><article><div class="body">No sender</div></article>',
    )
    expect(texts(genericProfile).heard).toEqual([['prospect', 'Hello']])
  })
})

describe('a page that nobody described', () => {
  const mail = (head: string, body: string) => `<div class="row">${head}${body}</div>`
  test.each([
    [
      'a head of its own',
      mail(
        '<div><a href="mailto:tom@northgate.example">Tom</a><div>to me</div><time></time></div>',
        '<div>Hello there.</div>',
      ),
    ],
    [
      'a head that ends in who it is to',
      mail(
        '<header><a href="mailto:tom@northgate.example">Tom</a><time></time><p>to Alex and Dana</p></header>',
        '<div>Hello there.</div>',
      ),
    ],
    [
      'a name with its address in a title',
      mail('<span title="tom@northgate.example">Tom</span><span class="date">1 Nov</span>', '<p>Hello there.</p>'),
    ],
    [
      'a date behind the text',
      mail(
        '<b data-email="tom@northgate.example">Tom</b>',
        '<p>Hello there, and thank you for the call today.</p><time></time>',
      ),
    ],
  ])('holds a message with %s', (_, html) => {
    show(`<main>${html}${html.replaceAll('Hello', 'Bye')}</main>`)
    expect(texts(genericProfile).heard.map(([voice, text]) => [voice, text?.slice(0, 6)])).toEqual([
      ['prospect', 'Hello '],
      ['prospect', 'Bye th'],
    ])
  })

  test('an address in a text names nobody', () => {
    show(
      '<div><b class="from-name">Tom</b><time></time><div class="body"><p>Ask <a href="mailto:dana@brightline.example">Dana</a>.</p><p>She knows the plan and the price.</p></div></div>',
    )
    expect(texts(genericProfile).heard).toEqual([])
  })

  test('somebody known by name only is asked about', () => {
    show('<li><span class="sender">Tom Reilly</span><time></time><p>Hello there.</p></li>')
    expect(texts(genericProfile)).toMatchObject({ heard: [], strangers: ['tom reilly'], seen: true })
  })

  test('a list of people is no message', () => {
    show(
      '<main><ul><li><a href="mailto:tom@northgate.example">Tom</a></li></ul><p>Owner since <time>May</time></p><p>Some text of the page.</p></main>',
    )
    expect(texts(genericProfile).seen).toBe(false)
  })

  test('a known host that has changed is read like it', () => {
    const gone: Profile = { ...linkedinProfile, expects: '.thread' }
    show(
      `<div class="thread">${mail('<a href="mailto:tom@northgate.example">Tom</a><time></time>', '<p>Hello.</p>')}</div>`,
    )
    expect(texts(gone)).toMatchObject({ heard: [['prospect', 'Hello.']], fellBack: true })
  })
})

test('facts are read where the profile says', () => {
  show(
    '<h1 class="subject">Crew plan</h1><section class="composer"><span class="recipient">Priya Nair</span></section>',
  )
  expect(readFacts(document, practiceProfile)).toEqual({ 'first-name': 'Priya', subject: 'Crew plan' })
})
