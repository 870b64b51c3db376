/** Text with the formatting of each code unit: `b`, the address of a link, both or nothing. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly string[]
}

const blocks = new Set(
  'address blockquote dd div dl dt h1 h2 h3 h4 li ol p pre section table tbody td tr ul'.split(' '),
)
const nothing = /[\u200b\ufeff\u2060]/

/**
 * Reads HTML by names of elements alone, and knowing nothing of `textMap`, so that a document and what an editor's API
 * says of it can be compared. No-break spaces are kept; empty lines are left out.
 */
export function readMarkedText(root: Element): MarkedText {
  const read: { readonly unit: string; readonly mark: string }[] = []
  const endLine = () => {
    while (read.at(-1)?.unit === ' ') read.pop()
    if (read.length > 0 && read.at(-1)?.unit !== '\n') read.push({ unit: '\n', mark: '' })
  }
  const readNode = (node: Node, mark: string) => {
    if (node.nodeType === 3) {
      for (const unit of node.nodeValue!) {
        if (nothing.test(unit)) continue
        const isSpace = /[ \t\r\n]/.test(unit)
        if (isSpace && [undefined, ' ', '\n'].includes(read.at(-1)?.unit)) continue
        read.push({ unit: isSpace ? ' ' : unit, mark })
      }
      return
    }
    if (node.nodeType !== 1) return
    const element = node as HTMLElement
    const isBlock = blocks.has(element.localName) || element.style.display === 'block'
    if (isBlock || element.localName === 'br') endLine()
    const inside = markOf(element, mark)
    for (const child of element.childNodes) readNode(child, inside)
    if (isBlock) endLine()
  }
  for (const child of root.childNodes) readNode(child, '')
  endLine()
  if (read.at(-1)?.unit === '\n') read.pop()
  return { text: read.map(({ unit }) => unit).join(''), marks: read.map(({ mark }) => mark) }
}

function markOf(element: HTMLElement, around: string): string {
  const [bold = '', link = ''] = around.split(' ')
  const isBold = /^(b|strong)$/.test(element.localName) || /^(bold|[6-9]00)$/.test(element.style.fontWeight)
  const href = element.localName === 'a' ? element.getAttribute('href') : null
  const mark = `${isBold ? 'b' : bold} ${href ?? link}`
  return mark === ' ' ? '' : mark
}
