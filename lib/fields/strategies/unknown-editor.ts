import { forWholeLinks, insertHtml, pasteHtml } from './as-html'
import { beforeInput } from './before-input'
import type { Strategy } from './strategy'
import { typing } from './typing'

/**
 * Anything else that can be edited. Most editors with a model or a history of their own take one of the events (RoosterJS
 * and Squire, which carry no mark, the paste); where nobody does, the browser types.
 */
export const unknownEditor: Strategy = {
  name: 'unknown-editor',
  matches: () => true,
  ways: [beforeInput, pasteHtml, forWholeLinks(insertHtml), typing],
}
