// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { badSelectors } from './bad-selectors'
import { gmailProfile } from './builtin/gmail'
import { readProfiles } from './read-profiles'
import { siteName, withNames } from './site-name'

test('one profile or several are read, and each that is not taken is named with the reasons', () => {
  expect(readProfiles(gmailProfile)).toEqual({ profiles: [gmailProfile], problems: [] })
  const read = readProfiles([
    gmailProfile,
    { ...gmailProfile, title: 'Again' },
    { ...gmailProfile, id: 'every', title: 'Every site', hosts: [] },
    { ...gmailProfile, id: 'shouting', script: 'alert(1)' },
    7,
  ])
  expect(read.profiles).toEqual([gmailProfile])
  expect(read.problems).toEqual([
    { name: 'Again', reasons: ['id: stands here twice'] },
    { name: 'Every site', reasons: ['hosts: names no site'] },
    { name: 'Gmail', reasons: [expect.stringContaining('script')] },
    { name: 'Profile 5', reasons: [expect.stringContaining('the profile')] },
  ])
})

test('selectors that no browser reads are named, wherever they stand', () => {
  const page = {
    querySelector: (selector: string) => {
      if (selector.includes('[[')) throw new SyntaxError('no selector')
      return null
    },
  } as unknown as ParentNode
  expect(badSelectors(gmailProfile, page)).toEqual([])
  const broken = {
    ...gmailProfile,
    title: '[[ in a title is fine',
    messages: [{ selector: 'p', body: '[[a' }],
    notOwn: '[[b',
  }
  expect(badSelectors(broken, page)).toEqual(['“[[a” is no selector', '“[[b” is no selector'])
})

test('a site is called as its users call it, where its host alone tells', () => {
  expect(siteName([gmailProfile], 'mail.google.com')).toBe('Gmail')
  expect(siteName([{ ...gmailProfile, mark: 'meta' }], 'mail.google.com')).toBeUndefined()
  expect(withNames([{ host: 'mail.google.com' }, { host: 'crm.example' }], [gmailProfile])).toEqual([
    { host: 'mail.google.com', name: 'Gmail' },
    { host: 'crm.example' },
  ])
})
