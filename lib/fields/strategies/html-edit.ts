import type { FieldEdit } from './strategy'

/** Elements that are only formatting; classes and everything else that an editor draws are its own affair. */
const formatting = 'a,b,strong,i,em,u,s,code,font,span[style]'

interface Piece {
  readonly text: string
  /** The formatting around it, the outermost first. */
  readonly around: readonly Element[]
}

/** An edit made as HTML: `from`–`to` becomes `html`, or `text` where there is no formatting. */
export interface HtmlEdit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly html: string
}

/**
 * `edit` as HTML, in the formatting of the first of the old words; a link only if it held all of them. Beside a space it takes in that
 * space and the letter behind it: what is pasted at a space makes editors and browsers write no-break spaces.
 */
export function htmlEdit({ root, map, from, to, text }: FieldEdit): HtmlEdit {
  const aroundAt = (start: number, end: number) => {
    const range = map.toRange(start, end)
    const found: Element[] = []
    for (let at = range?.startContainer.parentElement; at && at !== root; at = at.parentElement)
      if (at.matches(formatting) && (at.localName !== 'a' || at.contains(range!.endContainer))) found.unshift(at)
    return found
  }
  const around = aroundAt(from, to)
  /** The two characters from `at` on, if they are as `shape` says and in no link but that of the words. */
  const beside = (at: number, shape: RegExp): Piece[] => {
    if (!shape.test(map.text.slice(at, at + 2))) return []
    const pieces = [at, at + 1].map((at) => ({ text: map.text[at]!, around: aroundAt(at, at + 1) }))
    const isOurs = (element: Element) => element.localName !== 'a' || around.includes(element)
    return pieces.every((piece) => piece.around.every(isOurs)) ? pieces : []
  }
  const left = beside(from - 2, /^[\p{L}\p{N}\p{P}] $/u)
  const right = beside(to, /^ [\p{L}\p{N}\p{P}]$/u)
  const pieces = [...left, { text, around }, ...right]
  const holder = document.createElement('p')
  holder.append(...nested(pieces, 0))
  return {
    from: from - left.length,
    to: to + right.length,
    text: pieces.map(({ text }) => text).join(''),
    html: holder.innerHTML,
  }
}

/** Pieces side by side share the elements that they share in the document, from the `depth`th on. */
function nested(pieces: readonly Piece[], depth: number): Node[] {
  const [first] = pieces
  if (!first) return []
  const element = first.around[depth]
  const other = pieces.findIndex(({ around }) => around[depth] !== element)
  const group = other < 0 ? pieces : pieces.slice(0, other)
  const holder = element ? (element.cloneNode() as Element) : document.createElement('p')
  // As text is set, line feeds become <br>.
  if (element) holder.append(...nested(group, depth + 1))
  else (holder as HTMLElement).innerText = group.map(({ text }) => text).join('')
  return [...(element ? [holder] : holder.childNodes), ...nested(pieces.slice(group.length), depth)]
}
