import Quill from 'quill'
import css from 'quill/dist/quill.snow.css?inline'
import { draftHtml } from '../page-text'
import { mounted, place, style } from './mounted'

style(css)
place().innerHTML = `<div>${draftHtml('p')}</div>`
const quill = new Quill(place().firstElementChild as HTMLElement, { theme: 'snow' })
mounted(() => quill.getSemanticHTML().replaceAll('&nbsp;', ' '))
