import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorView, keymap } from '@codemirror/view'
import { plainText } from '../page-text'
import { mounted, place } from './mounted'

const view = new EditorView({
  doc: plainText,
  parent: place(),
  extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap])],
})
mounted(() => view.state.doc.toString().replaceAll(/^.*$/gm, '<p>$&</p>'))
