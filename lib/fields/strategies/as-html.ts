import { fills } from '../fills'
import { htmlEdit } from './html-edit'
import { insertText } from './insert-text'
import type { FieldEdit, Way } from './strategy'
import { paste, pressUndo } from './paste-text'

/** A paste with HTML, for editors that take it into a model or a history of their own. */
export const pasteHtml: Way = {
  name: 'paste-html',
  plan: (edit) => asHtml(edit, (text, html) => paste(edit.root, { 'text/plain': text, 'text/html': html })),
  undo: pressUndo,
}

/** The browser's own `insertHTML`. */
export const insertHtml: Way = {
  name: 'insert-html',
  plan: (edit) => asHtml(edit, (_, html) => edit.root.ownerDocument.execCommand('insertHTML', false, html) || true),
  undo: insertText.undo,
}

/** `way`, only where all words of a link are replaced: most ways would lose the link with them. */
export function forWholeLinks(way: Way): Way {
  return { ...way, plan: (edit) => (fillsLink(edit) ? way.plan(edit) : null) }
}

function asHtml(edit: FieldEdit, write: (text: string, html: string) => boolean) {
  const { from, to, text, html } = htmlEdit(edit)
  return { from, to, write: () => write(text, html) }
}

function fillsLink({ map, from, to }: FieldEdit): boolean {
  const link = map.toRange(from, to)?.startContainer.parentElement?.closest('a')
  return !!link && fills(map, link, from, to)
}
