import Squire from 'squire-rte'
import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

const field = document.createElement('div')
place().append(field)
const editor = new Squire(field, { sanitizeToDOMFragment: fragmentOf })
editor.setHTML(draftHtml('div'))
mounted(() => editor.getHTML())

function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return document.importNode(template.content, true)
}
