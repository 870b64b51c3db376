import { draftHtml } from '../page-text'
import { mounted, place } from './mounted'

/** CKEditor 4 finds its own parts beside its script, so it is not bundled: the test serves its package. */
interface ClassicEditor {
  getData(): string
}

const script = document.createElement('script')
script.src = '/ckeditor4/ckeditor.js'
script.addEventListener('load', () => {
  const { CKEDITOR } = globalThis as unknown as {
    CKEDITOR: {
      replace(element: Element, config: object): ClassicEditor & { on(name: string, done: () => void): void }
    }
  }
  const field = document.createElement('textarea')
  field.value = draftHtml('p')
  place().append(field)
  const editor = CKEDITOR.replace(field, { versionCheck: false, removePlugins: 'scayt,wsc' })
  editor.on('instanceReady', () => mounted(() => editor.getData()))
})
document.head.append(script)
