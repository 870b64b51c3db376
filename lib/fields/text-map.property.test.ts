// @vitest-environment happy-dom
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textMap } from './text-map'

function page(html: string): HTMLElement {
  document.body.innerHTML = `<section contenteditable>${html}</section>`
  return document.body.firstElementChild as HTMLElement
}

/** A document and the lines it reads as, made side by side. */
interface Sample {
  readonly html: string
  readonly lines: readonly string[]
}

const word = fc.constantFrom('next', 'steps', 'I’d', 'é', '👍', 'a.b')
const shownAs: Record<string, string> = { '&nbsp;': ' ', '\u200b': '', '&shy;': '', '\ufeff': '' }
const mark = fc.constantFrom('b', 'i', 'a', 'span', 'code')
const chip: Sample = { html: '<span contenteditable="false">chip <b>x</b></span>', lines: ['\ufffc'] }

/** Inline content that begins and ends with a word, so that no white space is at an edge. */
const inline: fc.Arbitrary<Sample> = fc.letrec<{ inline: Sample; piece: Sample }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    word.map((text) => ({ html: text, lines: [text] })),
    fc.constantFrom(...Object.keys(shownAs)).map((html) => ({ html: `x${html}x`, lines: [`x${shownAs[html]}x`] })),
    fc.constant(chip),
    fc.tuple(mark, tie('inline')).map(([name, { html, lines }]) => ({ html: `<${name}>${html}</${name}>`, lines })),
  ),
  inline: fc
    .array(fc.tuple(tie('piece'), fc.constantFrom('', ' ', '  ', '\n\t ')), { minLength: 1, maxLength: 4 })
    .map((pieces) => ({
      html: pieces.map(([{ html }, gap], index) => html + (index < pieces.length - 1 ? gap : '')).join(''),
      lines: [
        pieces.map(([{ lines }, gap], index) => lines[0] + (gap && index < pieces.length - 1 ? ' ' : '')).join(''),
      ],
    })),
})).inline

const block: fc.Arbitrary<Sample> = fc.letrec<{ block: Sample }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    inline.map(({ html, lines }) => ({ html: `<div> ${html} </div>`, lines })),
    fc
      .tuple(inline, inline)
      .map(([a, b]) => ({ html: `<p>${a.html}<br>${b.html}<br></p>`, lines: [...a.lines, ...b.lines] })),
    fc.constant<Sample>({ html: '<div><br></div>', lines: [''] }),
    fc.constant<Sample>({ html: '<p> <b></b></p>', lines: [] }),
    fc.array(tie('block'), { maxLength: 3 }).map((parts) => ({
      html: `<ul>\n${parts.map(({ html }) => `<li>${html}</li>`).join(' ')}</ul>`,
      lines: parts.flatMap(({ lines }) => lines),
    })),
  ),
})).block

const sample = fc.array(block, { maxLength: 5 }).map((blocks) => ({
  html: blocks.map(({ html }) => html).join('\n'),
  text: blocks.flatMap(({ lines }) => lines).join('\n'),
}))

describe('any document', () => {
  it('reads as it was written', () => {
    fc.assert(
      fc.property(sample, ({ html, text }) => {
        expect(textMap(page(html)).text).toBe(text)
      }),
    )
  })

  it('maps each offset to a DOM point and back', () => {
    fc.assert(
      fc.property(sample, ({ html, text }) => {
        const map = textMap(page(html))
        for (let at = 0; at <= text.length; at += 1) {
          const caret = map.toRange(at, at)!
          expect(map.fromPoint(caret.startContainer, caret.startOffset)).toBe(at)
        }
      }),
    )
  })

  it('gives ranges that cover exactly the words', () => {
    fc.assert(
      fc.property(sample, fc.nat(), fc.nat(), ({ html, text }, a, b) => {
        const from = Math.min(a % (text.length + 1), b % (text.length + 1))
        const to = Math.max(a % (text.length + 1), b % (text.length + 1))
        const root = page(html)
        const map = textMap(root)
        const range = map.toRange(from, to)!
        expect(map.fromPoint(range.startContainer, range.startOffset)).toBe(from)
        expect(map.fromPoint(range.endContainer, range.endOffset)).toBe(to)
        const words = text.slice(from, to)
        fc.pre(!/[\n\ufffc]/.test(words))
        expect(spoken(range.toString())).toBe(words.trim())
      }),
    )
  })
})

/** What a range's own text says once the characters that are nothing are gone, and white space is collapsed. */
function spoken(raw: string): string {
  return raw
    .replaceAll(/[\u200b\u00ad\ufeff]/g, '')
    .replaceAll(/[\s]+/g, ' ')
    .trim()
}
