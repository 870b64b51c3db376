import type { Way } from './strategy'

/**
 * The `beforeinput` of a spelling correction, for editors that write their own model.
 * They read the place from the selection or from the target ranges, and the text from the data transfer.
 */
export const beforeInput: Way = {
  name: 'before-input',
  plan: ({ root, map, from, to, text }) => ({
    from,
    to,
    write: () => {
      const range = map.toRange(from, to)
      if (!range) return false
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/plain', text)
      return !dispatch(root, {
        inputType: 'insertReplacementText',
        dataTransfer,
        targetRanges: [new StaticRange(range)],
      })
    },
  }),
  undo: (root) => void dispatch(root, { inputType: 'historyUndo' }),
}

/** False if an editor took the event (it then prevents the default). */
function dispatch(root: HTMLElement, init: InputEventInit): boolean {
  return root.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, composed: true, ...init }))
}
