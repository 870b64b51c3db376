import { plainText } from '../page-text'
import { mounted, place } from './mounted'

const field = document.createElement('input')
field.id = 'field'
field.style.cssText = 'width: 100%; font: 16px/22px Arial'
field.value = plainText.split('\n').slice(0, 2).join(' ')
place().append(field)
mounted(() => `<p>${field.value}</p>`)
