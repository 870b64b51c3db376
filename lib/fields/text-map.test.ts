// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { textMap } from './text-map'

function page(html: string, editable = true): HTMLElement {
  document.body.innerHTML = `<section ${editable ? 'contenteditable' : ''}>${html}</section>`
  return document.body.firstElementChild as HTMLElement
}

function rangeOf(root: HTMLElement, words: string): Range {
  const map = textMap(root)
  const from = map.text.indexOf(words)
  return map.toRange(from, from + words.length)!
}

const read = (html: string) => textMap(page(html)).text
const hasClass = (name: string) => (element: Element) => element.classList.contains(name)

describe('the text of an element', () => {
  it.each([
    ['joins inline formatting', 'What are <b>the <i>next</i></b> steps?', 'What are the next steps?'],
    ['collapses white space', ' one \n two<b> </b> <i> three </i> ', 'one two three'],
    ['gives each block a line', '<div>one</div><div>two</div>three<p>four</p>', 'one\ntwo\nthree\nfour'],
    ['gives nested blocks one line', '<div><div><p>one</p></div></div> <div>two</div>', 'one\ntwo'],
    ['ends a line at <br>', 'one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    [
      'counts a placeholder <br> once',
      '<div>one</div><div><br></div><div>two<br></div><div>three</div>',
      'one\n\ntwo\nthree',
    ],
    ['keeps a first and a last empty line', '<div><br></div><div>one</div><div><br></div>', '\none\n'],
    ['drops spaces at the ends of lines', '<div> one </div> <div> two <br> three </div>', 'one\ntwo\nthree'],
    ['reads no-break spaces as spaces', 'a&nbsp;b &#x202f;c&nbsp;', 'a b  c '],
    ['reads zero-width characters as nothing', '\u200bwh\u00adat\u2060\ufeff is \u200b it', 'what is it'],
    ['keeps white space of <pre>', '<pre>a  b\n\nc\n</pre>', 'a  b\n\nc'],
    ['keeps white space by style', '<div style="white-space: pre-wrap">a  <b>b </b></div>c', 'a  b \nc'],
    ['keeps only the line feeds of pre-line', '<div style="white-space: pre-line">a  b \n c</div>', 'a b\nc'],
    ['makes a chip one object', 'Hi <span contenteditable="false">@Ann <b>Lee</b></span>, ok', 'Hi \ufffc, ok'],
    ['makes a picture one object', 'Hi <img alt="x">ok', 'Hi \ufffcok'],
    ['gives a block object its line', 'one<div contenteditable="false">x</div>two', 'one\n\ufffc\ntwo'],
    [
      'leaves out what is not shown',
      'a<b hidden>b</b><i style="display:none">c</i><script>d</script><textarea>e</textarea>f',
      'af',
    ],
    ['is empty for an empty block', '<div></div><p><span></span></p>', ''],
    ['ends a line at <hr>', 'a<hr>b', 'a\nb'],
  ])('%s', (_, html, text) => expect(read(html)).toBe(text))

  it('reads a chip as words where nothing can be edited', () => {
    expect(textMap(page('Hi <i contenteditable="false">Ann</i>', false)).text).toBe('Hi Ann')
  })

  it('leaves out skipped parts, which end a line', () => {
    const root = page('I agree <span class="quote">On Monday <p>you wrote</p></span> fully')
    expect(textMap(root, { skip: hasClass('quote') }).text).toBe('I agree\nfully')
  })

  it('is the value of a textarea', () => {
    document.body.innerHTML = '<textarea>one\n two\u00a0</textarea>'
    const map = textMap(document.body.firstElementChild!)
    expect(map.text).toBe('one\n two\u00a0')
    expect(map.toRange(0, 3)).toBeNull()
  })
})

describe('ranges', () => {
  it('begin and end inside the formatting of the words', () => {
    const root = page('see <a href="#">our price</a> now')
    const range = rangeOf(root, 'our price')
    const link = root.querySelector('a')!.firstChild
    expect([range.startContainer, range.startOffset, range.endContainer, range.endOffset]).toEqual([link, 0, link, 9])
  })

  it('cross blocks, collapsed white space and zero-width characters', () => {
    const root = page('<div>a  b<b>\u200bc</b></div>\n <div>d</div>')
    expect(rangeOf(root, 'b').toString()).toBe('b')
    expect(rangeOf(root, 'c\nd').toString().replaceAll(/\s+/g, '|')).toBe('c|d')
  })

  it('hold a chip whole', () => {
    const root = page('a<i contenteditable="false">x</i>b')
    const range = rangeOf(root, '\ufffc')
    expect([range.startContainer, range.startOffset, range.endOffset]).toEqual([root, 1, 2])
  })

  it('put a caret into an empty line', () => {
    const root = page('<div>a</div><div><br></div><div>b</div>')
    const caret = textMap(root).toRange(2, 2)!
    expect([caret.startContainer, caret.startOffset]).toEqual([root.children[1], 0])
  })

  it('put a caret into an empty root', () => {
    const root = page('')
    expect(textMap(root).toRange(0, 0)!.startContainer).toBe(root)
  })

  it('are refused out of bounds', () => {
    const map = textMap(page('abc'))
    expect([map.toRange(-1, 1), map.toRange(2, 1), map.toRange(0, 4), map.toRange(Number.NaN, 1)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('points', () => {
  it('between blocks belong to the nearer line', () => {
    const root = page('<div>one</div><div>two</div>')
    const map = textMap(root)
    expect([map.fromPoint(root.children[0]!, 1), map.fromPoint(root, 1), map.fromPoint(root.children[1]!, 0)]).toEqual([
      3, 4, 4,
    ])
  })

  it('beside <br> tell the lines apart', () => {
    const root = page('one<br>two<br>')
    const map = textMap(root)
    expect([1, 2, 3, 4].map((offset) => map.fromPoint(root, offset))).toEqual([3, 4, 7, 7])
  })

  it('in collapsed white space and skipped parts fall to their neighbours', () => {
    const root = page('a   b<i hidden>xxx</i>c')
    const map = textMap(root)
    expect(map.fromPoint(root.firstChild!, 3)).toBe(2)
    expect(map.fromPoint(root.querySelector('i')!.firstChild!, 2)).toBe(3)
  })

  it('outside of the element give its nearer end', () => {
    document.body.innerHTML = '<p>before</p><section>text</section><p>behind</p>'
    const [first, root, last] = document.body.children
    const map = textMap(root!)
    expect([map.fromPoint(first!, 0), map.fromPoint(last!, 0)]).toEqual([0, 4])
  })
})
