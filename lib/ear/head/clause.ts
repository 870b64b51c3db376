import type { Span } from '../../phrases/sentences'
import { gramsOf, type Word, wordsOf } from './features'
import { gramWeight, type Output } from './head'

/** Words that begin a clause, with or without a comma before them. */
const openers = new Set('but because so although though while until unless whereas'.split(' '))
/** Words that begin one behind a comma only. */
const openersBehindComma = new Set('and or if when which then as once'.split(' '))
const shortest = 3

/**
 * The clause of a sentence that carries a signal: the one whose words speak most for it. UTF-16 offsets in the sentence, `to`
 * exclusive, without white space and stops at the ends. The whole sentence where it is one clause or no clause speaks for it.
 */
export function carryingClause(sentence: string, output: Output): Span {
  const words = wordsOf(sentence)
  const clauses = clausesOf(sentence, words)
  const weights = clauses.map(() => 0)
  for (const { bucket, first, last } of gramsOf(words)) {
    const index = clauses.findIndex((clause) => first >= clause.first && last <= clause.last)
    if (index >= 0) weights[index]! += gramWeight(output, bucket)
  }
  const best = weights.indexOf(Math.max(...weights))
  const clause = weights[best]! > 0 ? clauses[best] : undefined
  const first = words[clause?.first ?? 0]
  const last = words.slice(0, (clause?.last ?? words.length - 1) + 1).findLast(({ text }) => !isMark(text))
  return first && last && last.to > first.from ? { from: first.from, to: last.to } : { from: 0, to: sentence.length }
}

/** A run of words, both ends included. */
interface Clause {
  readonly first: number
  readonly last: number
}

function clausesOf(sentence: string, words: readonly Word[]): Clause[] {
  const clauses: Clause[] = []
  let first = 0
  for (let next = 1; next <= words.length; next++) {
    const open = next < words.length
    const rest = words.length - next
    if (open && (next - first < shortest || rest < shortest || !beginsClause(sentence, words, next))) continue
    clauses.push({ first, last: next - 1 })
    first = next
  }
  return clauses
}

function beginsClause(sentence: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  const between = sentence.slice((words[at - 1] as Word).to, word.from)
  if (/[;:()\u2013\u2014.\u2026]|\s-+\s/.test(between) || isMark((words[at - 1] as Word).text)) return true
  if (between.includes(','))
    return openersBehindComma.has(word.text) || openers.has(word.text) || pronouns.has(word.text)
  return openers.has(word.text)
}

const pronouns = new Set(
  "i we you they he she it let please just i'm we're i'll we'll it's".replaceAll("'", '').split(' '),
)

function isMark(word: string): boolean {
  return word === '?' || word === '!'
}
