import { builtInLists } from './lists'
import { isPhrase, parsePhrase } from './parse-phrase'
import type { Lists, PhraseProblem, Pieces } from './phrase'

/** The pieces with every list written out as a choice of its entries. */
export function withLists(pieces: Pieces, lists: Lists): Pieces {
  return pieces.map((piece) => {
    if (piece.kind === 'list') return { kind: 'group', options: entriesOf(piece.name, lists), optional: false }
    if (piece.kind !== 'group') return piece
    return { ...piece, options: piece.options.map((option) => withLists(option, lists)) }
  })
}

/** The first list that the pieces name and nobody has; `undefined` when all are there. */
export function missingList(pieces: Pieces, lists: Lists): string | undefined {
  for (const piece of pieces) {
    if (piece.kind === 'list' && !listOf(piece.name, lists)) return piece.name
    if (piece.kind !== 'group') continue
    const missing = piece.options.map((option) => missingList(option, lists)).find((name) => name !== undefined)
    if (missing !== undefined) return missing
  }
  return undefined
}

/** The problem of a phrase that names such a list. */
export function unknownList(source: string, name: string, lists: Lists): PhraseProblem {
  const names = [...Object.keys(lists), ...Object.keys(builtInLists)].map((known) => `{${known}}`)
  return { at: source.indexOf(`{${name}`), message: `There is no list called {${name}}.`, instead: names.join(' ') }
}

const parsed = new Map<string, readonly Pieces[]>()

function entriesOf(name: string, lists: Lists): readonly Pieces[] {
  return (listOf(name, lists) ?? []).flatMap(entryOptions)
}

function entryOptions(entry: string): readonly Pieces[] {
  const known = parsed.get(entry)
  if (known) return known
  const phrase = parsePhrase(`x (${entry})`)
  const group = isPhrase(phrase) ? phrase.pieces[1] : undefined
  const options = group?.kind === 'group' ? group.options : []
  parsed.set(entry, options)
  return options
}

function listOf(name: string, lists: Lists): readonly string[] | undefined {
  if (Object.hasOwn(lists, name)) return lists[name]
  return Object.hasOwn(builtInLists, name) ? builtInLists[name] : undefined
}
