import { startTinymce } from '../tinymce-parts'
import { mounted, place } from './mounted'

const target = place().appendChild(document.createElement('div'))
const editor = await startTinymce(target, true)
mounted(() => editor.getContent())
