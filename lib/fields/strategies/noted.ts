import type { Way } from './strategy'

/**
 * `way`, for editors that let the browser edit but keep a history of their own: shown such an event before and after, they note what
 * undo goes back to, and that what follows is another step.
 */
export function noted(way: Way, before: () => Event, after?: () => Event): Way {
  return {
    ...way,
    plan: (edit) => {
      const stroke = way.plan(edit)
      const write = () => {
        edit.root.dispatchEvent(before())
        stroke?.write()
        if (after) edit.root.dispatchEvent(after())
        return true
      }
      return stroke && { ...stroke, write }
    },
  }
}
