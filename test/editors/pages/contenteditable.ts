import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

place().innerHTML = `<div id=field contenteditable>${draftHtml('p')}</div>`
mounted(() => document.querySelector('#field')!.innerHTML)
