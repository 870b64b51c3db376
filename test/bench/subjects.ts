import type { Voice } from '../../lib/signals/signals'

/** Something that is measured, in a page of its own. */
export interface Subject {
  readonly id: string
  readonly title: string
  /** Its module in `in-page`. */
  readonly module: string
  /** Whose mails it reads. */
  readonly voice: Voice
  /** What it does with a text, for the reader of the report. */
  readonly does: string
}

/** All of them; the first is the unit, measured as the others are. */
export const subjects: readonly Subject[] = [
  { id: 'bare', title: 'bare pass', module: 'bare', voice: 'rep', does: 'looks at every code unit' },
  { id: 'rep', title: 'Sideline, rep', module: 'ours', voice: 'rep', does: 'all packs of the rep' },
  { id: 'prospect', title: 'Sideline, prospect', module: 'ours', voice: 'prospect', does: 'all packs of the prospect' },
  { id: 'manager', title: 'Sideline, manager', module: 'ours', voice: 'manager', does: 'all packs of the manager' },
  { id: 'alternation', title: 'one RegExp', module: 'alternation', voice: 'rep', does: '150 plain phrases as options' },
  { id: 'separate', title: '150 RegExps', module: 'separate', voice: 'rep', does: 'the same, one behind the other' },
  { id: 'write-good', title: 'write-good', module: 'write-good', voice: 'rep', does: 'its own style checks' },
  { id: 'alex', title: 'alex', module: 'alex', voice: 'rep', does: 'its own word lists, on plain text' },
  {
    id: 'compromise',
    title: 'compromise',
    module: 'compromise',
    voice: 'rep',
    does: 'parses, then asks for 60 plain phrases',
  },
  { id: 'wink', title: 'wink-nlp', module: 'wink', voice: 'rep', does: '60 plain phrases as custom entities' },
  { id: 'harper', title: 'Harper', module: 'harper', voice: 'rep', does: 'a grammar and spelling check, in WASM' },
  {
    id: 'gaps',
    title: 'Sideline, gap phrases',
    module: 'gap-phrases',
    voice: 'rep',
    does: 'so many phrases with a gap',
  },
  {
    id: 'gap-regexp',
    title: 'one RegExp, gap phrases',
    module: 'gap-regexp',
    voice: 'rep',
    does: 'the same as options',
  },
  { id: 'packs', title: 'packs', module: 'packs', voice: 'rep', does: 'compiles and lays out' },
]
