import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

const tree = place().attachShadow({ mode: 'open' })
tree.innerHTML = `<div id=field contenteditable>${draftHtml('p')}</div>`
mounted(() => tree.querySelector('#field')!.innerHTML)
