import { Bold } from '@ckeditor/ckeditor5-basic-styles'
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic'
import { Essentials } from '@ckeditor/ckeditor5-essentials'
import { Link } from '@ckeditor/ckeditor5-link'
import { Paragraph } from '@ckeditor/ckeditor5-paragraph'
import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

const plugins = [Essentials, Paragraph, Bold, Link]
place().innerHTML = '<div></div>'
const editor = await ClassicEditor.create(
  place().firstElementChild as HTMLElement,
  {
    licenseKey: 'GPL',
    plugins,
    toolbar: ['bold', 'link'],
    initialData: draftHtml('p'),
  } as never,
)
mounted(() => editor.getData())
