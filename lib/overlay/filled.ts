import type { Blank, Rewording } from '../reword/rewording'
import type { OpenBlank } from './card-content'

/** A rewording as it is handed over: its words, and where blanks are still open in them. */
export interface Filled {
  readonly text: string
  /** UTF-16 code units into `text`, `to` exclusive. */
  readonly blanks: readonly OpenBlank[]
}

/** Puts one value in each blank, in order; a blank without one stands as `[who]`, to be seen and filled. */
export function fill(rewording: Rewording, values: readonly string[]): Filled {
  const blanks: OpenBlank[] = []
  let text = ''
  let index = 0
  for (const part of rewording.parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    const value = values[index++]?.trim()
    const words = value || `[${nameOf(part)}]`
    if (!value) blanks.push({ from: text.length, to: text.length + words.length })
    text += words
  }
  return { text, blanks }
}

/** A blank's name as people read it: `first-name` is "first name". */
export function nameOf(blank: Blank): string {
  return blank.blank.replaceAll(/[-_]/g, ' ')
}
