import { isTextField } from '../field'
import { insertText } from './insert-text'
import type { Strategy } from './strategy'

/** Textarea and input, a framework's controlled ones too: the browser fires a native `input` event, and undo works. */
export const textField: Strategy = { name: 'text-field', matches: isTextField, ways: [insertText] }
