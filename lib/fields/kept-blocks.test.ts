// @vitest-environment happy-dom
import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { textMapsOf } from './kept-blocks'
import { textMap } from './text-map'

const { signal } = new AbortController()

function page(html: string): HTMLElement {
  document.body.innerHTML = `<section contenteditable>${html}</section>`
  return document.body.firstElementChild as HTMLElement
}

const part = fc.constantFrom(
  '<div>one <b>two</b></div>',
  '<div><br></div>',
  'bare <i>words</i>',
  '<ul><li>a</li> <li>b<br>c<br></li></ul>',
  '<p> <b></b></p>',
  '<blockquote class="quote">quoted</blockquote>',
  '<div contenteditable="false">chip</div>',
  '<pre>a\n b\n</pre>',
  '<br>',
)

/** Edits of all kinds, the place in the tree chosen by a number. */
const edits: Record<string, (node: Element, html: string) => void> = {
  'a letter': (node) => node.append('x'),
  'other content': (node, html) => (node.innerHTML = html),
  'a part in front': (node, html) => node.insertAdjacentHTML('beforebegin', html),
  'a part gone': (node) => node.remove(),
  'a part hidden': (node) => node.toggleAttribute('hidden'),
  'a quote': (node) => node.classList.toggle('quote'),
}

describe('reading again', () => {
  it('says what reading afresh says, offsets and places included', () => {
    const edit = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(), part)
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.array(edit, { maxLength: 6 }), (parts, steps) => {
        const root = page(parts.join(''))
        const options = { skip: (element: Element) => element.classList.contains('quote') }
        const read = textMapsOf(root, options, signal)
        read()
        for (const [kind, at, html] of steps) {
          const nodes = root.querySelectorAll('*')
          if (nodes.length > 0) edits[kind]!(nodes[at % nodes.length]!, html)
          const kept = read()
          const fresh = textMap(root, options)
          expect(kept.text).toBe(fresh.text)
          for (let offset = 0; offset < fresh.text.length; offset += 1) {
            const [range, wanted] = [kept.toRange(offset, offset + 1)!, fresh.toRange(offset, offset + 1)!]
            expect([range.startContainer, range.startOffset, range.endContainer, range.endOffset]).toEqual([
              wanted.startContainer,
              wanted.startOffset,
              wanted.endContainer,
              wanted.endOffset,
            ])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  describe('of a long draft', () => {
    afterEach(() => vi.restoreAllMocks())

    it('looks at the styles of the edited block alone', () => {
      const root = page('<p>What are <b>the next</b> steps?</p>'.repeat(2000))
      const read = textMapsOf(root, {}, signal)
      read()
      const styles = vi.spyOn(window, 'getComputedStyle')
      root.children[1000]!.querySelector('b')!.firstChild!.nodeValue = 'our'
      expect(read().text).toContain('What are our steps?')
      // the root, the paragraph and what is bold in it
      expect(styles).toHaveBeenCalledTimes(3)
    })
  })
})
