import { beforeInput } from './before-input'
import { insertText } from './insert-text'
import type { Strategy, Way } from './strategy'

/**
 * Editors that carry a mark of their own, and the doors that were measured to keep their model right.
 * With no door they are left alone: what is known to work there is a paste, which is not built yet.
 */
const marks: readonly (readonly [name: string, selector: string, ways: readonly Way[]])[] = [
  ['ckeditor-5', '.ck-content', [beforeInput]],
  // Reading back cannot catch Slate: its model is missed silently.
  ['slate', '[data-slate-editor]', [beforeInput]],
  ['lexical', '[data-lexical-editor]', [beforeInput]],
  ['quill', '.ql-editor', [beforeInput, insertText]],
  ['prosemirror', '.ProseMirror', [insertText]],
  ['codemirror', '.cm-content', [insertText]],
  ['draft', '.public-DraftEditor-content', []],
  ['trix', 'trix-editor', []],
  ['tinymce', '.mce-content-body', []],
  ['ckeditor-4', '.cke_editable', []],
  ['froala', '.fr-element', []],
]

/** One strategy for each of them. */
export const markedEditors: readonly Strategy[] = marks.map(([name, selector, ways]) => ({
  name,
  matches: (root) => root.matches(selector),
  ways,
}))
