import type { Way } from './strategy'

/**
 * `way`, for editors that let the browser edit but keep a history of their own: shown the event of `before`, they note what undo
 * goes back to, and shown that of `after`, that what follows is another step.
 */
export function noted(way: Way, before: () => Event, after?: () => Event): Way {
  return {
    ...way,
    plan: (edit) => {
      const stroke = way.plan(edit)
      if (!stroke) return null
      const write = () => {
        edit.root.dispatchEvent(before())
        const isTaken = stroke.write()
        if (after) edit.root.dispatchEvent(after())
        return isTaken
      }
      return { ...stroke, write }
    },
  }
}
