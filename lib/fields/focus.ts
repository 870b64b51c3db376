import { isFocused } from './selection'
import { pause } from './settle'

/** Editors restore their own selection on focus: ours is set after that. */
export async function focus(root: HTMLElement): Promise<void> {
  const { ownerDocument: document } = root
  if (isFocused(root) && document.hasFocus()) return
  document.defaultView?.focus()
  root.focus({ preventScroll: true })
  await pause(20)
}
