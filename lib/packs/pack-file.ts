import type { Lists } from '../phrases/phrase'
import { writtenOf } from './check-rule'
import { linesOf, syntaxError } from './json-lines'
import { noiseOf, noiseProblem } from './noise'
import { readPack } from './read-pack'
import type { PackProblem } from './rule'
import { type PackFile, packSchema, type WrittenRule } from './schema'

/** Bytes of a pack's file that are read at all. */
export const largestPackFile = 20_000_000

/** A pack's file as it was read: the pack with its good rules, and what is wrong with the others. */
export interface ReadPackFile {
  /** Absent when it is not a pack, or has not one good rule. */
  readonly pack?: PackFile
  readonly problems: readonly PackProblem[]
  /** Whether it is JSON at all. */
  readonly isJson: boolean
}

/**
 * Reads a `.sideline.json` through the gate, each problem with its line. Never throws. `sample` is what rules are held against
 * that hear too much.
 */
export function readPackFile(text: string, file: string, sample: readonly string[]): ReadPackFile {
  const whole = (reason: string, line?: number): ReadPackFile => {
    return { problems: [{ file, field: 'the file', reason, ...(line !== undefined && { line }) }], isJson: false }
  }
  if (bytesOf(text) > largestPackFile) return whole('is larger than 20 MB')
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const { message, line } = syntaxError(text, error)
    return whole(`is not JSON: ${message}`, line)
  }
  const { pack, problems } = readPack(json, file)
  const noise = noiseOf(pack?.rules ?? [], sample)
  const noisy = [...noise].flatMap(([rule, measured]) => noiseProblem(rule, measured) ?? [])
  const all = [...problems, ...noisy.map((problem) => ({ ...problem, file, ...placeOf(json, problem.rule) }))]
  const isNoisy = new Set(noisy.map(({ rule }) => rule))
  const rules = pack?.rules.filter(({ id }) => !isNoisy.has(id)) ?? []
  const head = packSchema.safeParse(json)
  const located = withLines(text, all)
  if (!pack || !head.success || rules.length === 0) return { problems: located, isJson: true }
  const { rules: _, ...rest } = head.data
  return { pack: { ...rest, title: pack.title, rules: rules.map(writtenOf) }, problems: located, isJson: true }
}

/** A pack that is kept here as a file holds it: its row without what is only of this machine, and its rules in order. */
export function packFileOf(
  {
    id,
    title,
    version,
    author,
    changes,
    lists,
  }: Omit<PackFile, 'format' | 'rules' | 'lists'> & { readonly lists: Lists },
  rules: readonly WrittenRule[],
): PackFile {
  const written = Object.entries(lists).map(([name, entries]): [string, string[]] => [name, [...entries]])
  return { format: 1, id, title, version, author, changes, lists: Object.fromEntries(written), rules: [...rules] }
}

/** A pack as the text of a file. */
export function writePackFile(pack: PackFile): string {
  return `${JSON.stringify(pack, undefined, 2)}\n`
}

/** What a pack's file is called. */
export function packFileName({ id }: Pick<PackFile, 'id'>): string {
  return `${id}.sideline.json`
}

function placeOf(json: unknown, rule: string | undefined): { readonly index?: number } {
  const { id, rules } = json as { readonly id: string; readonly rules: readonly { readonly id?: unknown }[] }
  const index = rules.findIndex((raw) => `${id}/${String(raw?.id)}` === rule)
  return index < 0 ? {} : { index }
}

function withLines(text: string, problems: readonly PackProblem[]): PackProblem[] {
  if (problems.length === 0) return []
  const paths = problems.map(({ index, field }) => {
    const names = field === 'the file' ? [] : field.split(/[.[\]]+/).filter(Boolean)
    return index === undefined ? names : ['rules', `${index}`, ...names]
  })
  const lines = linesOf(text, paths)
  return problems.map((problem, at) => ({ ...problem, line: lines[at] as number }))
}

function bytesOf(text: string): number {
  return text.length > largestPackFile ? text.length : new TextEncoder().encode(text).length
}
