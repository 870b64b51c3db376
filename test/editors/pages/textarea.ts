import { plainText } from '../page-text'
import { mounted, place } from './mounted'

const field = document.createElement('textarea')
field.id = 'field'
field.rows = 8
field.style.cssText = 'width: 100%; font: 16px/22px Arial'
field.value = plainText
place().append(field)
mounted(() => field.value.replaceAll(/^.*$/gm, '<p>$&</p>'))
