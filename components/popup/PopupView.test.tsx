// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PopupProps } from './popup-props'
import { PopupView } from './PopupView'

let root: Root
let view: HTMLElement

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  view = document.body.appendChild(document.createElement('div'))
  root = createRoot(view)
})

afterEach(() => {
  act(() => root.unmount())
  view.remove()
  vi.unstubAllGlobals()
})

const site = (state: PopupProps['site']['state']) => ({ site: { host: 'mail.example', state } })

const quotes = ['I will get back to you']

/** Shows the popup, by default on and with nothing heard; returns its callbacks. */
function show(props: Partial<PopupProps> = {}) {
  const calls = {
    onGrant: vi.fn<PopupProps['onGrant']>(),
    onSite: vi.fn<PopupProps['onSite']>(),
    onPerson: vi.fn<PopupProps['onPerson']>(),
    onPause: vi.fn<PopupProps['onPause']>(),
    onOpenSettings: vi.fn<PopupProps['onOpenSettings']>(),
    onRemove: vi.fn<PopupProps['onRemove']>(),
    onTeach: vi.fn<PopupProps['onTeach']>(),
    onCopyLog: vi.fn<PopupProps['onCopyLog']>(),
  }
  act(() =>
    root.render(
      <PopupView
        {...site('on')}
        paused={false}
        heard={[]}
        strangers={[]}
        granted={[]}
        health={[]}
        isLogCopied={false}
        {...calls}
        {...props}
      />,
    ),
  )
  return calls
}

function button(words: string): HTMLButtonElement {
  const found = [...view.querySelectorAll('button')].find(({ textContent }) => textContent === words)
  if (!found) throw new Error(`No button says "${words}".`)
  return found
}

const press = (words: string) => act(() => button(words).click())
const texts = (selector: string) => [...view.querySelectorAll(selector)].map(({ textContent }) => textContent)

describe('a site that is on', () => {
  it('has a switch that turns it off', () => {
    const { onSite } = show()
    expect(button('On for mail.example').getAttribute('aria-checked')).toBe('true')
    press('On for mail.example')
    expect(onSite).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('says when the ear does not work, that phrases go on, and copies the log', () => {
    const earTrouble = 'The file vocab.json of the encoder is missing.'
    const { onCopyLog } = show({ earTrouble })
    const note = `The ear is not working, so Sideline listens for phrases only. ${earTrouble}`
    expect(texts('.popup-note p')).toEqual([note])
    press('Copy the log')
    expect(onCopyLog).toHaveBeenCalledOnce()
    expect(view.textContent).not.toContain('Copied')
    show({ earTrouble, isLogCopied: true })
    expect(texts('.popup-note output')).toEqual(['Copied. It holds codes and times, and no text.'])
  })

  it('groups what was heard by who said it, what matters most first', () => {
    show({
      heard: [
        { signal: 'tells-not-asks', count: 1, quotes },
        { signal: 'polite-interest', count: 3, quotes },
        { signal: 'empty-check-in', count: 1, quotes },
        { signal: 'stall', count: 2, quotes },
        { signal: 'happy-ears', count: 0, quotes },
      ],
    })
    expect(texts('h3')).toEqual(['From them', 'From you', 'When coaching'])
    expect(texts('.popup-heard__signal')).toEqual([
      'Puts it off',
      'Nice words, no commitment',
      'Checks in empty-handed',
      'Tells instead of asking',
    ])
    expect(texts('.popup-heard__count > [aria-hidden]')).toEqual(['2', '3', '1', '1'])
  })

  it('says plainly that nothing was heard, and what it listens for', () => {
    show()
    expect(view.textContent).toContain('Nothing heard on this page so far')
    expect(texts('li')).toHaveLength(3)
  })

  it('pauses, and resumes', () => {
    const first = show()
    press('Pause')
    expect(first.onPause).toHaveBeenCalledExactlyOnceWith(true)
    const second = show({ paused: true })
    expect(view.textContent).toContain('Paused until this page is reloaded.')
    expect(view.textContent).not.toContain('Nothing heard')
    press('Resume')
    expect(second.onPause).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('asks who somebody is, once for each', () => {
    const { onPerson } = show({ strangers: ['tom@northgate.example', 'sam hill'] })
    expect(view.textContent).toContain('Who is this?')
    const theirs = [...view.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Theirs')
    act(() => theirs[1]?.click())
    press('Ours')
    expect(onPerson.mock.calls).toEqual([
      ['sam hill', 'theirs'],
      ['tom@northgate.example', 'mine'],
    ])
  })

  it('lists the sites that are on, and removes one', () => {
    const pattern = 'https://mail.google.com/*'
    const { onRemove } = show({
      granted: [
        { pattern, host: 'mail.google.com', name: 'Gmail' },
        { pattern: 'https://crm.example/*', host: 'crm.example' },
      ],
    })
    expect(texts('h2')).toContain('2 sites turned on')
    expect(texts('.popup-sites li p')).toEqual(['Gmail', 'mail.google.com', 'crm.example'])
    act(() => view.querySelector<HTMLButtonElement>('[aria-label="Remove: Gmail"]')?.click())
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(pattern)
  })

  it('offers to be taught, unless it is paused', () => {
    const { onTeach } = show()
    press('Teach this page')
    expect(onTeach).toHaveBeenCalledOnce()
    show({ paused: true })
    expect(texts('button')).not.toContain('Teach this page')
  })

  it('says what was not read, and what was found on the page', () => {
    show({ notRead: 'The end of a draft was not read.', health: ['Practice Mail: compose seen'] })
    expect(view.textContent).toContain('The end of a draft was not read.')
    expect(view.textContent).toContain('Practice Mail: compose seen')
  })
})

describe('any other page', () => {
  it('keeps the focus on the switch when a site is turned off', () => {
    show()
    button('On for mail.example').focus()
    show(site('off'))
    expect(document.activeElement).toBe(button('On for mail.example'))
  })

  it('shows neither what was heard nor a pause on a site that is off', () => {
    const { onSite } = show({ ...site('off'), heard: [{ signal: 'stall', count: 1, quotes }] })
    expect(button('On for mail.example').getAttribute('aria-checked')).toBe('false')
    expect(texts('button')).toEqual(['Settings', 'On for mail.example'])
    expect(view.textContent).not.toContain('Puts it off')
    press('On for mail.example')
    expect(onSite).toHaveBeenCalledExactlyOnceWith(true)
  })

  it('asks for a site that was not granted, and says what that allows', () => {
    const { onGrant } = show(site('not-granted'))
    expect(view.textContent).toContain('reads the text on this site')
    press('Turn on for mail.example')
    expect(onGrant).toHaveBeenCalledOnce()
  })

  it('calls a site by the name that people know it by, and still says where it is', () => {
    show({ site: { host: 'mail.google.com', name: 'Gmail', state: 'not-granted' } })
    expect(texts('.popup-message__lead')).toEqual(['Gmail mail.google.com'])
    expect(texts('main button')).toEqual(['Turn on for Gmail'])
  })

  it('says that the browser keeps a page closed', () => {
    show({ site: { host: '', state: 'unsupported' } })
    expect(view.textContent).toContain('Sideline cannot run on this page.')
    expect(texts('button')).toEqual(['Settings'])
  })

  it('asks for a reload where the page was open first', () => {
    show(site('unreachable'))
    expect(view.textContent).toContain('Reload this page to start Sideline here.')
  })

  it.each(['on', 'off', 'not-granted', 'unsupported', 'unreachable'] as const)(
    'promises once, and calmly, that nothing leaves the computer: %s',
    (state) => {
      const { onOpenSettings } = show(site(state))
      expect(view.textContent.split('Nothing leaves this computer.')).toHaveLength(2)
      expect(view.textContent).not.toContain('!')
      press('Settings')
      expect(onOpenSettings).toHaveBeenCalledOnce()
    },
  )
})
