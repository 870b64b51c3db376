import { startTinymce } from '../tinymce-parts'
import { mounted, place } from './mounted'

const target = place().appendChild(document.createElement('textarea'))
const editor = await startTinymce(target, false)
mounted(() => editor.getContent())
