/** A stretch of a line with the same formatting. */
export interface Piece {
  readonly text: string
  readonly bold?: boolean
  readonly href?: string
}

/** The draft that each editor is given, line by line. */
export const lines: readonly (readonly Piece[])[] = [
  [{ text: 'Hi Ann.' }],
  [{ text: 'What are the next steps in your process? Best, Bo' }],
  [{ text: 'So ' }, { text: 'are they nice', bold: true }, { text: ' steps for us? Yes.' }],
  [{ text: 'Then ' }, { text: 'what is next', bold: true }, { text: ' for us?' }],
  [{ text: 'Do you see ' }, { text: 'our price', href: 'https://a.test/price' }, { text: ' here now? Yes.' }],
  [{ text: 'Here is ' }, { text: 'the offer', href: 'https://a.test/offer' }, { text: ' again. Bo' }],
]

/** The draft without formatting. */
export const plainText = lines.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n')

/** One line as HTML. */
export function lineHtml(pieces: readonly Piece[]): string {
  return pieces.map(pieceHtml).join('')
}

/** The draft as HTML, a block for each line. */
export function draftHtml(block: string, some: readonly (readonly Piece[])[] = lines): string {
  return some.map((pieces) => `<${block}>${lineHtml(pieces)}</${block}>`).join('')
}

function pieceHtml({ text, bold, href }: Piece): string {
  const inner = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;')
  const strong = bold ? `<b>${inner}</b>` : inner
  return href ? `<a href="${href}">${strong}</a>` : strong
}
