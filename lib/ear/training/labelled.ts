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

/** Reads a file of JSON lines `{text, voice, surface, signals, doubt?}`. Throws with the line that is no such thing. */
export function readLabelled(path: string): LabelledFile {
  const text = readFileSync(path, 'utf8')
  const items = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = labelled.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${path}:${index + 1}: ${z.prettifyError(parsed.error)}`)
    return [parsed.data]
  })
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { name: path.split(/[\\/]/).at(-1) ?? path, hash, items }
}
