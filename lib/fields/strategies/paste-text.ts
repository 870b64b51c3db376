import { keydown } from './keydown'
import type { Way } from './strategy'

/** A paste of bare words. */
export const pasteText: Way = {
  name: 'paste-text',
  plan: ({ root, from, to, text }) => ({ from, to, write: () => paste(root, { 'text/plain': text }) }),
  undo: pressUndo,
}

/** Offers `data`, by type, as a paste. False if nobody took it. */
export function paste(root: HTMLElement, data: Readonly<Record<string, string>>): boolean {
  const clipboardData = new DataTransfer()
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
  return !root.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  )
}

/** The keys for undo: an editor with a history of its own listens to nothing else. */
export function pressUndo(root: HTMLElement): void {
  const isMac = navigator.platform.startsWith('Mac')
  const keys = { key: 'z', keyCode: 90, ctrlKey: !isMac, metaKey: isMac }
  if (root.dispatchEvent(keydown(keys))) root.ownerDocument.execCommand('undo')
}
