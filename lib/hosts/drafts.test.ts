// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { genericProfile } from './builtin/generic'
import { linkedinProfile } from './builtin/linkedin'
import { practiceProfile } from './builtin/practice'
import { draftAt } from './find-surfaces'

function show(html: string): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(html))
}

function field(selector: string): HTMLElement {
  return document.querySelector(selector) as HTMLElement
}

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
    ['#note', 'note'],
    ['#editor', 'draft'],
    ['#subject', undefined],
    ['#search', undefined],
    ['#to', undefined],
    ['#fake', undefined],
  ])('%s is heard as %s', (selector, surface) => {
    expect(draftAt(field(selector), genericProfile, genericProfile, 'rep')?.surface).toBe(surface)
  })

  test('on a page that shows no field its profile knows, are known as on any page', () => {
    const changed = { ...linkedinProfile, drafts: [{ ...linkedinProfile.drafts[0]!, selector: '.gone' }] }
    expect(draftAt(field('#editor'), changed, genericProfile, 'rep')?.surface).toBe('draft')
    expect(draftAt(field('#subject'), changed, genericProfile, 'rep')).toBeUndefined()
    expect(draftAt(field('#fake'), changed, genericProfile, 'rep')).toBeUndefined()
    document.body.append(Object.assign(document.createElement('div'), { className: 'gone' }))
    expect(draftAt(field('#editor'), changed, genericProfile, 'rep')).toBeUndefined()
  })

  test('in what somebody sent do not count as fields that a profile knows', () => {
    show(
      '<div><a href="mailto:tom@northgate.example">Tom</a><time></time><div class="body"><p>Hello there, Alex.</p><i class="known"></i></div></div><textarea></textarea>',
    )
    const changed = { ...linkedinProfile, drafts: [{ ...linkedinProfile.drafts[0]!, selector: '.known' }] }
    expect(draftAt(field('textarea'), changed, genericProfile, 'rep')?.surface).toBe('draft')
  })

  test('a coaching box speaks with the manager’s voice, or not at all', () => {
    show('<textarea name="comment"></textarea>')
    expect(draftAt(field('textarea'), practiceProfile, genericProfile, 'manager')?.voice).toBe('manager')
    expect(draftAt(field('textarea'), practiceProfile, genericProfile, 'rep')).toBeUndefined()
  })
})
