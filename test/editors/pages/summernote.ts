import jQuery from 'jquery'
import css from 'summernote/dist/summernote-lite.css?inline'
import { draftHtml } from '../page-text'
import { mounted, place, style } from './mounted'

style(css)
Object.assign(globalThis, { jQuery, $: jQuery })
await import('summernote/dist/summernote-lite.js')
place().innerHTML = `<div>${draftHtml('p')}</div>`
const field = jQuery(place().firstElementChild)
field.summernote()
mounted(() => field.summernote('code'))
