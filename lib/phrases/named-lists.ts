import { builtInLists } from './lists'
import { isPhrase, parsePhrase } from './parse-phrase'
import type { Lists, Phrase, PhraseProblem, Pieces } from './phrase'

/** The pieces with every list written out as a choice of its entries. */
export function withLists(pieces: Pieces, lists: Lists): Pieces {
  return pieces.map((piece) => {
    if (piece.kind === 'list') return { kind: 'group', options: entriesOf(piece.name, lists), optional: false }
    if (piece.kind !== 'group') return piece
    return { ...piece, options: piece.options.map((option) => withLists(option, lists)) }
  })
}

/** What is wrong with the lists that a phrase names: one that nobody has, or an entry that cannot be read. */
export function listProblems({ source, pieces }: Phrase, lists: Lists): readonly PhraseProblem[] {
  return listNames(pieces).flatMap((name): readonly PhraseProblem[] => {
    const at = source.indexOf(`{${name}`)
    const entries = listOf(name, lists)
    if (!entries) {
      const known = [...Object.keys(lists), ...Object.keys(builtInLists)].map((other) => `{${other}}`)
      return [{ at, message: `There is no list called {${name}}.`, instead: known.join(' ') }]
    }
    return entries.flatMap((entry) => {
      const read = parsePhrase(`x (${entry})`)
      return isPhrase(read) ? [] : [{ at, message: `The list {${name}} has "${entry}" in it: ${read[0]?.message}` }]
    })
  })
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

function listNames(pieces: Pieces): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'list') return [piece.name]
    return piece.kind === 'group' ? piece.options.flatMap(listNames) : []
  })
}

function listOf(name: string, lists: Lists): readonly string[] | undefined {
  if (Object.hasOwn(lists, name)) return lists[name]
  return Object.hasOwn(builtInLists, name) ? builtInLists[name] : undefined
}
