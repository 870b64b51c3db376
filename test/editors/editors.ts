/** What is checked of each editor, in the order of the columns of EDITORS.md. */
export const checks = [
  'detect',
  'underline',
  'untouched',
  'plain',
  'bold half',
  'bold whole',
  'link part',
  'link whole',
  'model',
  'undo',
  'redo',
  'caret',
  'caret kept',
  'typing',
  'from card',
  'spaces',
] as const

export type Check = (typeof checks)[number]

/** One editor of the contract. */
export interface Editor {
  readonly name: string
  /** The page in `pages`. */
  readonly page: string
  /** Its package; none for what the browser does itself. */
  readonly package?: string
  /** How its field is found in the page; none where it is in a closed shadow root. */
  readonly field: string
  /** The strategy it is known by. */
  readonly strategy: string
  readonly redo?: 'Control+y'
  /** It has no formatting. */
  readonly isPlain?: boolean
  /** What the editor itself makes impossible, and why. Such a check must fail: a limit that is gone is taken out here. */
  readonly limits?: Partial<Record<Check, string>>
}

const found = (selector: string) => `document.querySelector('${selector}')`
const inFrame = "document.querySelector('iframe').contentDocument.body"

/** Every editor of the contract, the ones used most in sales first. */
export const editors: readonly Editor[] = [
  { name: 'Quill 2', page: 'quill-2', package: 'quill', field: found('.ql-editor'), strategy: '.ql-editor' },
  {
    name: 'ProseMirror',
    page: 'prosemirror',
    package: 'prosemirror-view',
    field: found('.ProseMirror'),
    strategy: '.ProseMirror',
  },
  { name: 'TipTap', page: 'tiptap', package: '@tiptap/core', field: found('.ProseMirror'), strategy: '.ProseMirror' },
  {
    name: 'Lexical',
    page: 'lexical',
    package: 'lexical',
    field: found('[data-lexical-editor]'),
    strategy: '[data-lexical-editor]',
  },
  {
    name: 'CKEditor 5',
    page: 'ckeditor-5',
    package: '@ckeditor/ckeditor5-editor-classic',
    field: found('.ck-content'),
    strategy: '.ck-content',
  },
  {
    name: 'TinyMCE, in a frame',
    page: 'tinymce-iframe',
    package: 'tinymce',
    field: inFrame,
    strategy: '.mce-content-body',
  },
  {
    name: 'TinyMCE, inline',
    page: 'tinymce-inline',
    package: 'tinymce',
    field: found('.mce-content-body'),
    strategy: '.mce-content-body',
  },
  {
    name: 'RoosterJS',
    page: 'roosterjs',
    package: 'roosterjs',
    field: found('[contenteditable]'),
    strategy: 'unknown-editor',
  },
  { name: 'textarea', page: 'textarea', field: found('#field'), strategy: 'text-field', isPlain: true },
  { name: 'input', page: 'input', field: found('#field'), strategy: 'text-field', isPlain: true },
  {
    name: 'textarea of React',
    page: 'react-textarea',
    package: 'react-dom',
    field: found('#field'),
    strategy: 'text-field',
    isPlain: true,
  },
  { name: 'contenteditable', page: 'contenteditable', field: found('#field'), strategy: 'unknown-editor' },
  { name: 'contenteditable of Gmail', page: 'gmail', field: found('#field'), strategy: 'plain-editable' },
  {
    name: 'in an open shadow root',
    page: 'open-shadow-root',
    field: "document.querySelector('#place').shadowRoot.querySelector('#field')",
    strategy: 'unknown-editor',
  },
  { name: 'in a closed shadow root', page: 'closed-shadow-root', field: '', strategy: 'unknown-editor' },
  { name: 'frame in design mode', page: 'design-mode', field: inFrame, strategy: 'plain-editable' },
  { name: 'Quill 1', page: 'quill-1', package: 'quill-1', field: found('.ql-editor'), strategy: '.ql-editor' },
  {
    name: 'Slate',
    page: 'slate',
    package: 'slate-react',
    field: found('[data-slate-editor]'),
    strategy: '[data-slate-editor]',
  },
  {
    name: 'Draft.js',
    page: 'draft',
    package: 'draft-js',
    field: found('.public-DraftEditor-content'),
    strategy: '.public-DraftEditor-content, trix-editor',
  },
  {
    name: 'CKEditor 4',
    page: 'ckeditor-4',
    package: 'ckeditor4',
    field: inFrame,
    strategy: '.cke_editable, .fr-element',
  },
  {
    name: 'Squire',
    page: 'squire',
    package: 'squire-rte',
    field: found('[contenteditable]'),
    strategy: 'unknown-editor',
  },
  {
    name: 'Trix',
    page: 'trix',
    package: 'trix',
    field: found('trix-editor'),
    strategy: '.public-DraftEditor-content, trix-editor',
  },
  {
    name: 'Summernote',
    page: 'summernote',
    package: 'summernote',
    field: found('.note-editable'),
    strategy: '.note-editable',
    redo: 'Control+y',
  },
  {
    name: 'CodeMirror 6',
    page: 'codemirror-6',
    package: '@codemirror/view',
    field: found('.cm-content'),
    strategy: '.cm-content',
    isPlain: true,
  },
]
