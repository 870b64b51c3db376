import type { Mail, Material, Prepare, Read, Size } from './subject'
import { vary } from './vary'

declare const subject: { readonly prepare: Prepare }

/** What is asked of a page. A `task` gets no text; a `keystroke` is a text that was read before, and one letter more. */
export interface Asked {
  readonly reader: string
  readonly kind: 'text' | 'keystroke' | 'task'
  readonly size: Size
  readonly twoByte: boolean
  /** How many texts are read in one sample, and how many samples are taken. */
  readonly texts: number
  readonly samples: number
  /** How often the unit passes over the same texts, so that both take about as long and a busy machine disturbs both. */
  readonly passes: number
}

/** Times in microseconds for one text. */
export interface Sample {
  readonly unit: number
  readonly subject: number
  readonly found: number
}

const typed = ' and thank you for being so quick about it'

let material: Material
let readers: Readonly<Record<string, Read>> = {}
/** Counts the writings that were made, so that none comes twice. */
let writing = 1
/** By size: whose turn it is among its mails. */
const turns = new Map<Size, number>()
/** Keeps results alive: what nobody reads, an optimizing compiler leaves out. */
let kept = 0

/** Makes the page's subject ready; answers the names of its readers. */
export async function prepare(given: Material): Promise<string[]> {
  if (!crossOriginIsolated) throw new Error('This page is not isolated: its clock is too coarse.')
  material = given
  readers = await subject.prepare(given)
  return Object.keys(readers)
}

/** Reads for some milliseconds, at least once; answers the quickest of the subject and of the unit. */
export async function warm(asked: Asked, milliseconds: number): Promise<Sample> {
  const begin = performance.now()
  const taken: Sample[] = []
  do taken.push(await sample(asked))
  while (performance.now() - begin < milliseconds)
  return taken.reduce((a, b) => ({
    unit: Math.min(a.unit, b.unit),
    subject: Math.min(a.subject, b.subject),
    found: b.found,
  }))
}

/** Takes samples, each with the unit over the same kind of new text right before or right behind. */
export async function take(asked: Asked): Promise<Sample[]> {
  const samples: Sample[] = []
  for (let i = 0; i < asked.samples; i++) samples.push(await sample(asked))
  return samples
}

/** What was summed up so far. */
export function sum(): number {
  return kept
}

async function sample({ reader, kind, size, twoByte, texts, passes }: Asked): Promise<Sample> {
  const read = readers[reader]
  if (!read) throw new Error(`There is no reader "${reader}".`)
  const made =
    kind === 'task'
      ? ['']
      : kind === 'text'
        ? newTexts(size, twoByte, texts)
        : await keystrokes(read, size, twoByte, texts)
  if (kind === 'task') return { unit: NaN, ...(await time(read, made, 1)) }
  const before = writing % 2 === 0 ? await time(bare, made, passes) : undefined
  const timed = await time(read, made, 1)
  const unit = before ?? (await time(bare, made, passes))
  return { unit: unit.subject, ...timed }
}

async function time(read: Read, texts: readonly string[], repeats: number): Promise<Omit<Sample, 'unit'>> {
  let found = 0
  const begin = performance.now()
  for (let i = 0; i < repeats; i++) {
    for (const text of texts) {
      const answer = read(text)
      found += typeof answer === 'number' ? answer : await answer
    }
  }
  const subject = ((performance.now() - begin) * 1_000) / (texts.length * repeats)
  kept = (kept + found) | 0
  return { subject, found: found / (texts.length * repeats) }
}

/** The unit: one pass over a text that does nothing but look at each code unit. */
function bare(text: string): number {
  let total = 0
  for (let at = 0; at < text.length; at++) total = (total + text.charCodeAt(at)) | 0
  return total
}

function newTexts(size: Size, twoByte: boolean, count: number): string[] {
  const mails = material.mails[size]
  return Array.from({ length: count }, () => {
    const turn = (turns.get(size) ?? 0) % mails.length
    turns.set(size, turn + 1)
    if (turn === 0) writing++
    return write(mails[turn] as Mail, twoByte)
  })
}

/** `join` writes one flat string; a curly quote anywhere makes it a string of two bytes a unit. */
function write(mail: Mail, twoByte: boolean): string {
  const parts = mail.map((part, index) => (index % 2 === 1 ? vary(part, writing) : part))
  if (twoByte) parts[0] = `\u2019${parts[0]}`
  return parts.join('')
}

/** A draft letter by letter as it is typed near its middle; the draft without them is read first. */
async function keystrokes(read: Read, size: Size, twoByte: boolean, count: number): Promise<string[]> {
  const [draft = ''] = newTexts(size, twoByte, 1)
  const middle = draft.indexOf(' ', Math.floor(draft.length * (0.4 + (0.2 * (writing % 50)) / 50)))
  kept = (kept + (await read(draft))) | 0
  return Array.from({ length: Math.min(count, typed.length) }, (_, index) =>
    [draft.slice(0, middle), typed.slice(0, index + 1), draft.slice(middle)].join(''),
  )
}
