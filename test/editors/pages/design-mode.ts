import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

const frame = document.createElement('iframe')
frame.style.cssText = 'width: 100%; height: 300px'
place().append(frame)
const inside = frame.contentDocument!
inside.body.innerHTML = draftHtml('p')
inside.designMode = 'on'
mounted(() => inside.body.innerHTML)
