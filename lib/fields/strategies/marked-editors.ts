import { forWholeLinks, insertHtml, pasteHtml } from './as-html'
import { beforeInput } from './before-input'
import { insertText } from './insert-text'
import { keydown } from './keydown'
import { noted } from './noted'
import { pasteText } from './paste-text'
import type { Strategy, Way } from './strategy'
import { typing } from './typing'

/** Summernote takes a snapshot at `mouseup`; TinyMCE at the first key of some typing, and at one that moves about or does nothing. */
const mouseup = () => new MouseEvent('mouseup', { bubbles: true })
const insertKey = () => keydown({ keyCode: 45 })

/** Editors that carry a mark of their own, and the doors that were measured to keep their model right, in order. */
const marks: readonly (readonly [mark: string, ways: readonly Way[]])[] = [
  ['.ck-content', [beforeInput, pasteHtml]],
  // Reading back cannot catch Slate: its model is missed silently.
  ['[data-slate-editor]', [beforeInput]],
  ['[data-lexical-editor]', [forWholeLinks(pasteHtml), beforeInput, pasteHtml]],
  // Never a paste: Quill 1 puts a part of it elsewhere.
  ['.ql-editor', [beforeInput, typing]],
  ['.ProseMirror', [forWholeLinks(pasteHtml), insertText]],
  ['.cm-content', [insertText]],
  ['.public-DraftEditor-content, trix-editor', [pasteText]],
  ['.mce-content-body', [forWholeLinks(pasteHtml), noted(typing, keydown, insertKey)]],
  // CKEditor 4, Froala
  ['.cke_editable, .fr-element', [pasteHtml, insertText]],
  ['.note-editable', [noted(forWholeLinks(insertHtml), mouseup), noted(typing, mouseup)]],
]

/** One strategy for each of them, named by the mark. */
export const markedEditors: readonly Strategy[] = marks.map(([name, ways]) => ({
  name,
  matches: (root) => root.matches(name),
  ways,
}))
