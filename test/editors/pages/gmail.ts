import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

place().innerHTML = `<div id=field contenteditable g_editable="true" role=textbox>${draftHtml('div')}</div>`
mounted(() => document.querySelector('#field')!.innerHTML)
