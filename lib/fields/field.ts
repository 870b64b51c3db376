/** A field whose text is its `value`. */
export type TextField = HTMLTextAreaElement | HTMLInputElement

/** Types with a caret that a script may set; `email` and `number` have none, and a password is nobody's text. */
const textTypes = new Set(['text', 'search', 'url', 'tel'])

/** Whether `element` is a textarea, or an input of prose. By name and not by class: it may come from another frame. */
export function isTextField(element: Element): element is TextField {
  if (element.localName === 'textarea') return true
  return element.localName === 'input' && textTypes.has((element as HTMLInputElement).type)
}

/** Whether the user can edit the text of `root`: not a read-only or disabled field, not outside of an editing host. */
export function isEditable(root: Element): boolean {
  if (isTextField(root)) return !root.readOnly && !root.disabled
  return editingHost(root) !== null
}

/**
 * The field that `target` belongs to: the textarea or input itself, or the outermost editing host around it, or `null`.
 * For an event, pass `event.composedPath()[0]`: `event.target` stops at the host of a shadow root.
 */
export function fieldOf(target: EventTarget | null): HTMLElement | null {
  if (!target || !('nodeType' in target)) return null
  const node = target as Node
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement
  if (!element) return null
  return isTextField(element) ? element : editingHost(element)
}

/** The outermost element around `element` (or itself) that makes it editable; `null` if it cannot be edited. */
function editingHost(element: Element): HTMLElement | null {
  if (element.ownerDocument.designMode === 'on') return element.ownerDocument.body
  let host: Element | null = null
  for (let at = element.closest('[contenteditable]'); at; at = at.parentElement?.closest('[contenteditable]') ?? null) {
    const isOff = at.getAttribute('contenteditable')?.toLowerCase() === 'false'
    if (isOff && !host) return null
    if (!isOff) host = at
  }
  return host as HTMLElement | null
}
