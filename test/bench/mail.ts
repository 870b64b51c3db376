import { ownParts } from '../../lib/hear/own-parts'
import type { Surface, Voice } from '../../lib/signals/signals'
import { type Mail, type Mails, type Size, sizes } from './in-page/subject'
import { vary } from './in-page/vary'
import { seeded, shuffled } from '../../lib/ear/training/seeded'
import type { Sentence } from './sentences'

/** Of so many sentences one has a signal. */
const oneIn = 12
/** How many texts of a size have no sentence in common. */
const textsOfSize: Readonly<Record<Size, number>> = { '200 B': 64, '1 KB': 32, '10 KB': 6, '100 KB': 2, '1 MB': 1 }
const mailed: ReadonlySet<Surface> = new Set(['message', 'draft', 'coaching'])
const names = 'Priya Marcus Elena Tobias Amara Jonas Camille Rashid Ingrid Mateo Yolanda Stefan'.split(' ')
const greetings = ['Hi', 'Hello', 'Dear', 'Good morning']
const goodbyes = ['Best regards', 'Kind regards', 'Many thanks', 'All the best', 'Speak soon']

/**
 * Mails of one voice, made from sentences that people of that voice write: the same ones on every machine. Throws when a text
 * is not wholly its author's own, since then part of it would never be heard.
 */
export function makeMails(all: readonly Sentence[], voice: Voice): Mails {
  const sentences = all.filter((one) => one.voice === voice && mailed.has(one.surface))
  const made = Object.entries(sizes).map(([size, length], index) => {
    const next = source(sentences, seeded(index + 1))
    const random = seeded(100 + index)
    return [size, Array.from({ length: textsOfSize[size as Size] }, () => makeMail(next, random, length))]
  })
  return Object.fromEntries(made) as Mails
}

/** Draws sentences, one in twelve with a signal; when all have been drawn they come again, in another writing. */
function source(sentences: readonly Sentence[], random: () => number): () => string {
  const pools = [
    sentences.filter(({ signals }) => signals.length === 0),
    sentences.filter(({ signals }) => signals.length > 0),
  ]
  const drawn = pools.map(() => ({ left: [] as string[], times: 0 }))
  return () => {
    const which = random() * oneIn < 1 ? 1 : 0
    const pool = drawn[which]!
    if (pool.left.length === 0) {
      pool.times++
      const texts = pools[which]!.map(({ text }) => text)
      pool.left = shuffled(pool.times === 1 ? texts : texts.map((text) => vary(text, 31 * pool.times)), random)
    }
    return pool.left.pop() as string
  }
}

function makeMail(next: () => string, random: () => number, length: number): Mail {
  const parts: string[] = []
  let room = length
  for (const part of mailAfterMail(next, random)) {
    parts.push(part.slice(0, room))
    room -= part.length
    if (room <= 0) break
  }
  return checked(parts)
}

/** Without end: what stands before a sentence, then the sentence. */
function* mailAfterMail(next: () => string, random: () => number): Generator<string> {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string
  const upTo = (count: number) => 1 + Math.floor(random() * count)
  for (let before = ''; ; before = '\n\n') {
    yield before
    yield `${pick(greetings)} ${pick(names)},`
    for (let paragraph = upTo(3); paragraph > 0; paragraph--) {
      yield '\n\n'
      yield next()
      for (let more = upTo(4); more > 0; more--) {
        yield ' '
        yield next()
      }
    }
    yield '\n\n'
    yield `${pick(goodbyes)}, ${pick(names)}`
  }
}

function checked(mail: Mail): Mail {
  const text = mail.join('')
  const [part, ...more] = ownParts(text)
  if (more.length > 0 || part?.from !== 0 || part.to !== text.length)
    throw new Error(
      `A mail is not its author's own from end to end: ${text.slice(part?.to ?? 0, (part?.to ?? 0) + 80)}`,
    )
  return mail
}
