import type { Prepare } from './subject'

/** The unit again, measured as a subject: its ratio says how good the measure is. */
export const prepare: Prepare = () => ({
  read: (text) => {
    let total = 0
    for (let at = 0; at < text.length; at++) total = (total + text.charCodeAt(at)) | 0
    return total
  },
})
