// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { taughtProfile } from '../../lib/hosts/taught-profile'
import { SettingsView, type SettingsProps } from './SettingsView'

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

const nothingSet = {
  role: 'rep',
  addresses: [],
  domains: [],
  people: [],
  muted: [],
  offSites: [],
  granted: [],
  taught: [],
  importProblems: [],
  ear: true,
  earIsLocked: false,
} as const
const muted = (phrase: string) => ({ rule: 'core/rule', title: 'Gives the lead away', phrase })

/** Shows the page, by default with empty lists; returns its callbacks. */
function show(props: Partial<SettingsProps> = {}) {
  const calls = {
    onEar: vi.fn<SettingsProps['onEar']>(),
    onRole: vi.fn<SettingsProps['onRole']>(),
    onAddresses: vi.fn<SettingsProps['onAddresses']>(),
    onDomains: vi.fn<SettingsProps['onDomains']>(),
    onForget: vi.fn<SettingsProps['onForget']>(),
    onUnmute: vi.fn<SettingsProps['onUnmute']>(),
    onSiteOn: vi.fn<SettingsProps['onSiteOn']>(),
    onSiteRemove: vi.fn<SettingsProps['onSiteRemove']>(),
    onTaughtRemove: vi.fn<SettingsProps['onTaughtRemove']>(),
    onImport: vi.fn<SettingsProps['onImport']>(),
    onExport: vi.fn<SettingsProps['onExport']>(),
  }
  act(() => root.render(<SettingsView {...nothingSet} {...calls} {...props} />))
  return calls
}

function button(name: string): HTMLButtonElement {
  const found = [...view.querySelectorAll('button')].find((it) => it.getAttribute('aria-label') === name)
  if (!found) throw new Error(`No button is called "${name}".`)
  return found
}

const press = (name: string) => act(() => button(name).click())

/** The field for an address is the first, for a domain the second. */
const field = (at: number) => view.querySelectorAll<HTMLInputElement>('.settings-list__field')[at]!
const problems = () => [...view.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)
const saved = () => [...view.querySelectorAll('output')].filter(({ textContent }) => textContent === 'Saved').length

/** Sets the value past React's own setter, as typing does. */
function type(at: number, words: string) {
  act(() => {
    Reflect.set(HTMLInputElement.prototype, 'value', words, field(at))
    field(at).dispatchEvent(new Event('input', { bubbles: true }))
  })
}

it('lists whose side people are on, and forgets one', () => {
  const { onForget } = show({ people: [{ who: 'sam hill', side: 'theirs' }] })
  expect(view.textContent).toContain('On their side')
  press('Forget: sam hill')
  expect(onForget).toHaveBeenCalledExactlyOnceWith('sam hill')
})

it('adds an address, and says "Saved" only when it came back', () => {
  const { onAddresses } = show({ addresses: ['kate@north.example'] })
  type(0, 'bob@north.example')
  press('Add address')
  const list = ['kate@north.example', 'bob@north.example']
  expect(onAddresses).toHaveBeenCalledExactlyOnceWith(list)
  expect(field(0).value).toBe('')
  expect(saved()).toBe(0)
  show({ addresses: list })
  expect(saved()).toBe(1)
})

it('keeps half an address in the field, with the reason under it, until it is mended', () => {
  const { onAddresses } = show()
  type(0, 'kate@')
  press('Add address')
  expect(onAddresses).not.toHaveBeenCalled()
  expect(field(0).value).toBe('kate@')
  expect(field(0).getAttribute('aria-invalid')).toBe('true')
  expect(problems()).toEqual(['“kate@” is not a whole address. Write it like kate@company.com.', ''])
  expect(document.activeElement).toBe(field(0))
  type(0, 'kate@n')
  expect(problems()).toEqual(['', ''])
})

it('refuses a domain that anyone can write from', () => {
  const { onDomains } = show()
  type(1, 'gmail.com')
  press('Add domain')
  expect(onDomains).not.toHaveBeenCalled()
  expect(problems()[1]).toContain('Anyone can write from gmail.com')
})

it('takes an address away, and leaves the focus in its field', () => {
  const { onAddresses } = show({ addresses: ['a@north.example', 'b@north.example'] })
  press('Remove a@north.example')
  expect(onAddresses).toHaveBeenCalledExactlyOnceWith(['b@north.example'])
  expect(document.activeElement).toBe(field(0))
})

it('changes the role', () => {
  const { onRole } = show()
  const [rep, manager] = view.querySelectorAll<HTMLInputElement>('[type=radio]')
  expect(rep?.checked).toBe(true)
  act(() => manager?.click())
  expect(onRole).toHaveBeenCalledExactlyOnceWith('manager')
  show({ role: 'manager' })
  expect(saved()).toBe(1)
})

it('shows a phrase again, and moves the focus to the next one', () => {
  const { onUnmute } = show({ muted: [muted('next steps'), muted('checking in')] })
  press('Show again: “next steps”')
  expect(onUnmute).toHaveBeenCalledExactlyOnceWith('core/rule', 'next steps')
  expect(document.activeElement).toBe(button('Show again: “checking in”'))
  show({ muted: [muted('checking in')] })
  expect(saved()).toBe(1)
})

it('turns a site on, and moves the focus to the heading when it was the last', () => {
  const { onSiteOn } = show({ offSites: ['mail.example'] })
  press('Turn on: mail.example')
  expect(onSiteOn).toHaveBeenCalledExactlyOnceWith('mail.example')
  expect(document.activeElement?.textContent).toBe('Sites that are off')
})

it('says in an empty list how something gets there', () => {
  show()
  expect(view.textContent).toContain('Choose “Never this phrase” on a card')
  expect(view.textContent).toContain('Turn a site off in the toolbar popup')
})

it('turns the ear off, and says so when it is', () => {
  const { onEar } = show()
  const toggle = () => view.querySelector<HTMLButtonElement>('[role=switch]')
  act(() => toggle()?.click())
  expect(onEar).toHaveBeenCalledExactlyOnceWith(false)
  expect(saved()).toBe(0)
  show({ ear: false })
  expect(toggle()?.getAttribute('aria-checked')).toBe('false')
  expect(saved()).toBe(1)
})

it.each([true, false])('says that the company has set the ear to %s, and lets nobody press it', (ear) => {
  const { onEar } = show({ ear, earIsLocked: true })
  const toggle = view.querySelector<HTMLButtonElement>('[role=switch]')
  expect(toggle?.getAttribute('aria-checked')).toBe(String(ear))
  act(() => toggle?.click())
  expect(onEar).not.toHaveBeenCalled()
  expect(view.textContent).toContain(`Your company has switched this ${ear ? 'on' : 'off'}.`)
  show({ ear })
  expect(view.textContent).not.toContain('Your company has switched')
})

it('lists the sites that are on, and removes one', () => {
  const pattern = 'https://crm.example/*'
  const { onSiteRemove } = show({ granted: [{ pattern, host: 'crm.example' }] })
  press('Remove: crm.example')
  expect(onSiteRemove).toHaveBeenCalledExactlyOnceWith(pattern)
})

it('lists the pages that were taught, removes one, and hands them on as a file', () => {
  const taught = [taughtProfile('crm.example', 'Our CRM', { message: 'article', text: 'p', sender: 'b' })]
  const { onTaughtRemove, onExport } = show({ taught })
  expect(view.textContent).toContain('Our CRMcrm.example')
  act(() => [...view.querySelectorAll('button')].find((it) => it.textContent === 'Save to a file')?.click())
  expect(onExport).toHaveBeenCalledOnce()
  press('Remove: Our CRM')
  expect(onTaughtRemove).toHaveBeenCalledExactlyOnceWith('crm-example')
})

it('says of each profile in a file that was not taken why', () => {
  show({ importProblems: [{ name: 'Our CRM', reasons: ['hosts: names no site', 'id: stands here twice'] }] })
  expect(problems()).toContain('Our CRM was not taken: hosts: names no site; id: stands here twice.')
})
