import { gapWords, type Piece, type Pieces } from './phrase'

/** The fewest and the most tokens that something stands for. */
interface Length {
  readonly least: number
  readonly most: number
}

/** How many tokens pieces behind each other may stand for; `tokensOf` says it of a word. */
export function lengthOf(pieces: Pieces, tokensOf: (form: string) => number): Length {
  const lengths = pieces.map((piece) => lengthOfPiece(piece, tokensOf))
  return { least: sum(lengths.map(({ least }) => least)), most: sum(lengths.map(({ most }) => most)) }
}

function lengthOfPiece(piece: Piece, tokensOf: (form: string) => number): Length {
  if (piece.kind === 'gap') return { least: 0, most: gapWords }
  if (piece.kind === 'any' || piece.kind === 'list') return { least: 1, most: 1 }
  if (piece.kind === 'word') {
    const lengths = piece.forms.map(tokensOf)
    return { least: Math.min(...lengths), most: Math.max(...lengths) }
  }
  const options = piece.options.map((option) => lengthOf(option, tokensOf))
  return {
    least: piece.optional ? 0 : Math.min(...options.map(({ least }) => least)),
    most: Math.max(...options.map(({ most }) => most)),
  }
}

/** Numbers added up. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
