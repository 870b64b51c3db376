import tinymce from 'tinymce'
import 'tinymce/icons/default'
import 'tinymce/models/dom'
import 'tinymce/plugins/link'
import 'tinymce/skins/ui/oxide/skin.js'
import 'tinymce/themes/silver'
import { draftHtml } from './page-text'

/** TinyMCE with the draft in it, in a frame or inline; its parts are loaded in the order that they need. */
export async function startTinymce(target: HTMLElement, inline: boolean): Promise<{ getContent(): string }> {
  const [editor] = await tinymce.init({
    target,
    inline,
    license_key: 'gpl',
    content_css: false,
    menubar: false,
    plugins: 'link',
    promotion: false,
    setup: (editor) => editor.on('init', () => editor.setContent(draftHtml('p'))),
  })
  editor!.undoManager.clear()
  editor!.undoManager.add()
  return editor!
}
