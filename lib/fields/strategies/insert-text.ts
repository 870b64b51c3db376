import type { Way } from './strategy'

/** The browser's own `insertText` over the selection, as if typed at once. Its return value means nothing. */
export const insertText: Way = {
  name: 'insert-text',
  plan: ({ root, from, to, text }) => ({
    from,
    to,
    write: () => {
      if (text) root.ownerDocument.execCommand('insertText', false, text)
      else root.ownerDocument.execCommand('delete')
      return true
    },
  }),
  undo: (root) => void root.ownerDocument.execCommand('undo'),
}
