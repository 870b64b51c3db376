import 'trix'
import css from 'trix/dist/trix.css?inline'
import { lineHtml, lines } from '../page-text'
import { mounted, place, style } from './mounted'

style(css)
const input = document.createElement('input')
Object.assign(input, { type: 'hidden', id: 'source', value: `<div>${lines.map(lineHtml).join('<br>')}</div>` })
const editor = document.createElement('trix-editor') as HTMLElement & { value: string }
editor.setAttribute('input', 'source')
editor.addEventListener('trix-initialize', () => mounted(() => editor.value))
place().append(input, editor)
