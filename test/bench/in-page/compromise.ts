import nlp from 'compromise'
import type { Prepare } from './subject'

/** compromise: a text is parsed once, then asked for sixty phrases that were parsed before. */
export const prepare: Prepare = ({ plain }) => {
  const asked = plain.slice(0, 60).map((phrase) => nlp.parseMatch(phrase))
  return {
    read: (text) => {
      const parsed = nlp(text)
      let found = 0
      for (const phrase of asked) if (parsed.has(phrase)) found++
      return found
    },
  }
}
