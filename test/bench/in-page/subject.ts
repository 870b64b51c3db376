import type { CompiledHearing } from '../../../lib/hear/compile-hearing'
import type { Rule } from '../../../lib/packs/rule'
import type { Voice } from '../../../lib/signals/signals'

/** A text in pieces: what stands between sentences, then a sentence, and so on in turn. */
export type Mail = readonly string[]

/** Lengths of text in UTF-16 code units, by how they are called. */
export const sizes = { '200 B': 200, '1 KB': 1_000, '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 } as const

export type Size = keyof typeof sizes

/** Texts by size, those of one size with no sentence in common. */
export type Mails = Readonly<Record<Size, readonly Mail[]>>

/** What a page is given. */
export interface Material {
  readonly voice: Voice
  readonly mails: Mails
  readonly rules: readonly Rule[]
  readonly compiled: CompiledHearing
  /** Phrases without notation. */
  readonly plain: readonly string[]
  /** Sets of three words, a gap before the last, by the name of the set. */
  readonly gaps: Readonly<Record<string, readonly (readonly [string, string, string])[]>>
}

/** Reads one text and answers how many things it found there. */
export type Read = (text: string) => number | Promise<number>

/** Makes a subject ready, outside all timing: its ways of reading, by name. */
export type Prepare = (material: Material) => Readonly<Record<string, Read>> | Promise<Readonly<Record<string, Read>>>
