import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { signals, type SignalId, voices } from '../../signals/signals'

const ids = signals.map(({ id }) => id) as [SignalId, ...SignalId[]]

const labelled = z.object({
  text: z.string(),
  voice: z.enum(voices),
  surface: z.enum(['message', 'transcript', 'note', 'draft', 'coaching']),
  signals: z.array(z.enum(ids)),
  doubt: z.boolean().default(false),
})

/** A sentence with what a careful reader hears in it. */
export type Labelled = z.infer<typeof labelled>

/** Labelled sentences, with the hash of the file they came from. */
export interface LabelledFile {
  readonly name: string
  /** The first digits of its SHA-256. */
  readonly hash: string
  readonly items: readonly Labelled[]
}

/** A sentence that was read twice: `signals` is what the second reader heard, `first` what the first label was then. */
const readTwice = labelled.extend({ first: z.array(z.enum(ids)) })

export type ReadTwice = z.infer<typeof readTwice>

/** Reads a file of JSON lines `{text, voice, surface, signals, doubt?}`. Throws with the line that is no such thing. */
export function readLabelled(path: string): LabelledFile {
  const text = readFileSync(path, 'utf8')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { name: path.split(/[\\/]/).at(-1) ?? path, hash, items: parseLines(path, text, labelled) }
}

/** Reads a file of JSON lines `{text, voice, surface, signals, first}`. Throws with the line that is no such thing. */
export function readReadTwice(path: string): ReadTwice[] {
  return parseLines(path, readFileSync(path, 'utf8'), readTwice)
}

function parseLines<Item>(path: string, text: string, schema: z.ZodType<Item>): Item[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = schema.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${path}:${index + 1}: ${z.prettifyError(parsed.error)}`)
    return [parsed.data]
  })
}
