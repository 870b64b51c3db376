// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { builtInProfiles } from './built-in'
import { genericProfile } from './builtin/generic'
import { profilesOn } from './matching'
import { readRecord } from './read-record'

function recordOf(address: string, html = '') {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const url = new URL(address)
  return readRecord(page, url, profilesOn(builtInProfiles, url.hostname)[0] ?? genericProfile)
}

describe('what a page is about', () => {
  test.each([
    ['https://app.hubspot.com/contacts/1234/record/0-3/55', 'deal', '55'],
    ['https://app.hubspot.com/contacts/1234/record/0-1/9/?x=1', 'person', '9'],
    ['https://acme.lightning.force.com/lightning/r/Opportunity/0065x/view', 'deal', '0065x'],
    ['https://acme.pipedrive.com/deal/12', 'deal', '12'],
    ['https://www.linkedin.com/messaging/thread/2-abc/', 'thread', '2-abc'],
  ])('%s is a %s', (address, kind, id) => {
    expect(recordOf(address)).toMatchObject({ host: new URL(address).hostname, kind, id })
  })

  test.each([
    'https://app.hubspot.com/contacts/1234/record/0-4/55',
    'https://app.hubspot.com/contacts/1234/record/0-3/',
    'https://acme.pipedrive.com/deals',
    'https://nobody.example/deal/12',
  ])('%s is nothing that is known', (address) => {
    expect(recordOf(address)).toBeUndefined()
  })

  test('a deal has its fields, in the words of the page', () => {
    const html = `<aside data-test-id="left-sidebar"><h1>Crew plan</h1><b data-test-id="property-dealstage">Proposal</b>
      <b data-test-id="property-amount"> € 48,000 </b><b data-test-id="property-closedate">31 Jan 2027</b></aside>
      <aside data-test-id="records-right-sidebar"><a href="/contacts/1/record/0-2/7">Harbour Freight</a>
      <a href="/contacts/1/record/0-1/9">Priya Nair</a><a href="/contacts/1/record/0-1/9">Priya Nair</a></aside>`
    expect(recordOf('https://app.hubspot.com/contacts/1/record/0-3/55', html)).toEqual({
      host: 'app.hubspot.com',
      kind: 'deal',
      id: '55',
      name: 'Crew plan',
      company: 'Harbour Freight',
      stage: 'Proposal',
      amount: '€ 48,000',
      closeDate: '31 Jan 2027',
      people: ['Priya Nair'],
    })
  })

  test('a thread is known by what the page says where its address changes with each session', () => {
    const html =
      '<h2 data-legacy-thread-id="18c0ffee">Crew plan</h2><div data-message-id="1"><b email="priya@harbourfreight.example">Priya</b></div>'
    expect(recordOf('https://mail.google.com/mail/u/0/#inbox/FM', html)).toEqual({
      host: 'mail.google.com',
      kind: 'thread',
      id: '18c0ffee',
      name: 'Crew plan',
      people: ['priya@harbourfreight.example'],
    })
  })
})
