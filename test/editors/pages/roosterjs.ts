import { createEditor, createModelFromHtml, exportContent, ShortcutPlugin } from 'roosterjs'
import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

const field = document.createElement('div')
place().append(field)
const editor = createEditor(field, [new ShortcutPlugin()], createModelFromHtml(draftHtml('div')))
mounted(() => exportContent(editor))
