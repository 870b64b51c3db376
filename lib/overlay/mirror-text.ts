import type { View } from './frames'

/** The words of a mirror: a block for each line that ends in a line break, so that an edit lays out its own line only. */
export interface MirrorText {
  write(value: string): void
  /** UTF-16 offsets in what was written. */
  range(from: number, to: number): AbstractRange | null
}

/** Fills `words`, which must be empty. */
export function createMirrorText(words: HTMLElement, view: View): MirrorText {
  const lines: Text[] = []

  function makeLine(data: string): Text {
    const text = view.document.createTextNode(data)
    view.document.createElement('div').append(text)
    return text
  }

  /** The text node at an offset, and how far in: at the end of one line, or (`after`) at the start of the next. */
  function pointAt(offset: number, after: boolean): readonly [Text, number] | undefined {
    for (const line of lines) {
      if (offset < line.length || (!after && offset === line.length)) return [line, offset]
      offset -= line.length
    }
    return undefined
  }

  return {
    write(value) {
      const next = value.split(/(?<=\n)/)
      const head = sharedLength(lines.length, next.length, (at) => lines[at]!.data === next[at])
      const rest = Math.min(lines.length, next.length) - head
      const tail = sharedLength(rest, rest, (at) => lines.at(-1 - at)!.data === next.at(-1 - at))
      const changed = next.slice(head, next.length - tail)
      const old = lines.slice(head, lines.length - tail)
      const kept = changed.map((data, at) => old[at] ?? makeLine(data))
      const below = lines[lines.length - tail]?.parentElement ?? null
      for (const gone of old.slice(changed.length)) gone.parentElement?.remove()
      for (const line of kept.slice(old.length)) words.insertBefore(line.parentElement!, below)
      for (const [at, data] of changed.entries()) writeText(kept[at]!, data)
      lines.splice(head, old.length, ...kept)
    },
    range(from, to) {
      const start = pointAt(from, true)
      const end = pointAt(to, false)
      if (from >= to || !start || !end) return null
      const [startContainer, startOffset] = start
      const [endContainer, endOffset] = end
      return new view.StaticRange({ startContainer, startOffset, endContainer, endOffset })
    },
  }
}

/** Writes only what differs in the middle, so that the live ranges around an edit stay where they are. */
function writeText(text: Text, data: string): void {
  const before = text.data
  if (before === data) return
  const head = sharedLength(before.length, data.length, (at) => before[at] === data[at])
  const rest = Math.min(before.length, data.length) - head
  const tail = sharedLength(rest, rest, (at) => before.at(-1 - at) === data.at(-1 - at))
  text.replaceData(head, before.length - head - tail, data.slice(head, data.length - tail))
}

/** How many of the first items two sequences share. */
function sharedLength(one: number, other: number, same: (at: number) => boolean): number {
  const longest = Math.min(one, other)
  let length = 0
  while (length < longest && same(length)) length++
  return length
}
