import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

const tree = place().attachShadow({ mode: 'closed' })
tree.innerHTML = `<div id=field contenteditable>${draftHtml('p')}</div>`
mounted(() => tree.querySelector('#field')!.innerHTML)
