import { forWholeLinks, insertHtml } from './as-html'
import type { Strategy } from './strategy'
import { typing } from './typing'

/** Editing done by the browser: Gmail's compose, plain text only, a document in design mode. */
export const plainEditable: Strategy = {
  name: 'plain-editable',
  matches: (root) => root.matches('[g_editable], [contenteditable="plaintext-only" i]') || isDesigned(root),
  ways: [forWholeLinks(insertHtml), typing],
}

function isDesigned(root: HTMLElement): boolean {
  return root.localName === 'body' && root.ownerDocument.designMode === 'on'
}
