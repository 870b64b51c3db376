import { builtInLists } from './lists'
import { isPhrase, parsePhrase } from './parse-phrase'
import type { Lists, Phrase, PhraseProblem, Piece, Pieces } from './phrase'

/** The pieces with every list written out as a choice of its entries: the same object each time, so that it is built once. */
export function withLists(pieces: Pieces, lists: Lists): Pieces {
  return pieces.map((piece) => {
    if (piece.kind === 'list') return writtenOut(piece.name, lists)
    if (piece.kind !== 'group') return piece
    return { ...piece, options: piece.options.map((option) => withLists(option, lists)) }
  })
}

const choices = new WeakMap<Lists, Map<string, Piece>>()

function writtenOut(name: string, lists: Lists): Piece {
  const owner = Object.hasOwn(lists, name) ? lists : builtInLists
  let known = choices.get(owner)
  if (!known) choices.set(owner, (known = new Map()))
  let choice = known.get(name)
  if (!choice) {
    // while it is written out it is an empty choice: a list that names itself matches nothing by that
    known.set(name, { kind: 'group', options: [], optional: false })
    const entries = (listOf(name, lists) ?? []).flatMap((entry) => readEntry(entry).options)
    const options = entries.map((option) => withLists(option, lists))
    known.set(name, (choice = { kind: 'group', options, optional: false }))
  }
  return choice
}

/** What is wrong with the lists that a phrase names, and those that they name: one that nobody has, or an entry with a mistake. */
export function listProblems({ source, pieces }: Phrase, lists: Lists): readonly PhraseProblem[] {
  const seen = new Set<string>()
  const check = (name: string, at: number): readonly PhraseProblem[] => {
    if (seen.has(name)) return []
    seen.add(name)
    const entries = listOf(name, lists)
    if (!entries) {
      const known = [...Object.keys(lists), ...Object.keys(builtInLists)].map((other) => `{${other}}`)
      return [{ at, message: `There is no list called {${name}}.`, instead: known.join(' ') }]
    }
    return entries.flatMap((entry) => {
      const { problem, options } = readEntry(entry)
      if (problem !== undefined) return [{ at, message: `The list {${name}} has "${entry}" in it: ${problem}` }]
      return options.flatMap(listNames).flatMap((inner) => check(inner, at))
    })
  }
  return listNames(pieces).flatMap((name) => check(name, source.indexOf(`{${name}`)))
}

interface Entry {
  readonly options: readonly Pieces[]
  readonly problem?: string
}

const read = new Map<string, Entry>()

function readEntry(entry: string): Entry {
  let known = read.get(entry)
  if (!known) {
    const phrase = parsePhrase(`x (${entry})`)
    const group = isPhrase(phrase) ? phrase.pieces[1] : undefined
    const options = group?.kind === 'group' ? group.options : []
    known = isPhrase(phrase) ? { options } : { options, problem: phrase[0]?.message ?? '' }
    read.set(entry, known)
  }
  return known
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
