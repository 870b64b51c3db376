import Quill from 'quill-1'
import css from 'quill-1/dist/quill.snow.css?inline'
import { draftHtml, type Piece } from '../page-text'
import { mounted, place, style } from './mounted'

interface Operation {
  readonly insert: string
  readonly attributes?: { readonly bold?: boolean; readonly link?: string }
}

style(css)
place().innerHTML = `<div>${draftHtml('p')}</div>`
const quill = new Quill(place().firstElementChild, { theme: 'snow' })
mounted(() => {
  const lines: Piece[][] = [[]]
  for (const { insert, attributes } of quill.getContents().ops as Operation[]) {
    for (const [index, text] of insert.split('\n').entries()) {
      if (index > 0) lines.push([])
      const { bold = false, link = '' } = attributes ?? {}
      lines.at(-1)!.push({ text, bold, href: link })
    }
  }
  return draftHtml('p', lines)
})
