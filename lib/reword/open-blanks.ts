import type { Span } from '../phrases/sentences'

/** Where blanks still stand open in a text: each place of each of these (`[who]`), in order. UTF-16 offsets. */
export function openBlanks(text: string, blanks: ReadonlySet<string>): Span[] {
  const places: Span[] = []
  for (const blank of blanks) {
    for (let from = text.indexOf(blank); from >= 0; from = text.indexOf(blank, from + blank.length)) {
      places.push({ from, to: from + blank.length })
    }
  }
  return places.toSorted((a, b) => a.from - b.from)
}
