import { foldUnit, unit } from '../../phrases/fold'

/** Numbers in the embedding of a sentence. */
export const embeddingSize = 512

/** Buckets that word n-grams are hashed into. */
export const buckets = 2 ** 14

const longestGram = 3
/** Words that are read of a sentence; what stands behind them is nobody's habit of speech. */
const mostWords = 200

/** A word of a sentence, folded, with its UTF-16 offsets in the sentence, `to` exclusive. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The words of a sentence, folded; every number reads alike, and `?` and `!` are words. */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = []
  let text = ''
  let from = 0
  for (let at = 0; at <= sentence.length && words.length < mostWords; at++) {
    const raw = sentence.charCodeAt(at)
    const code = at < sentence.length ? foldUnit(raw) : unit.separator
    if (code >= unit.letter || (code === unit.apostrophe && text !== '')) {
      if (text === '') from = at
      if (code >= unit.letter) text += String.fromCharCode(code)
    } else if (code !== unit.nothing) {
      if (text !== '') words.push({ text: /\d/.test(text) ? '#' : text, from, to: at })
      text = ''
      if (raw === 0x3f || raw === 0x21) words.push({ text: String.fromCharCode(raw), from: at, to: at + 1 })
    }
  }
  return words
}

/** A run of one to three words and the bucket it falls into. */
export interface Gram {
  readonly bucket: number
  readonly first: number
  readonly last: number
}

/** The word 1- to 3-grams of a sentence, its edges included; `first` and `last` are indices into `words`. */
export function gramsOf(words: readonly Word[]): Gram[] {
  const grams: Gram[] = []
  if (words.length === 0) return grams
  const texts = ['^', ...words.map(({ text }) => text), '$']
  for (let first = 0; first < texts.length; first++) {
    let gram = ''
    for (let last = first; last < Math.min(texts.length, first + longestGram); last++) {
      gram += `${texts[last]} `
      const edge = first === last && (first === 0 || first === texts.length - 1)
      if (edge) continue
      grams.push({
        bucket: bucketOf(gram),
        first: Math.max(0, first - 1),
        last: Math.min(words.length, last) - 1,
      })
    }
  }
  return grams
}

/** What a head reads of a sentence beside its embedding: each bucket once, in order, and the value all of them have. */
export interface Features {
  readonly indices: Uint16Array
  readonly value: number
}

/** The features of a sentence. The values have unit length together. */
export function featuresOf(sentence: string): Features {
  const found = new Set(gramsOf(wordsOf(sentence)).map(({ bucket }) => bucket))
  const indices = Uint16Array.from(found).toSorted()
  return { indices, value: indices.length === 0 ? 0 : 1 / Math.sqrt(indices.length) }
}

/** FNV-1a over UTF-16 code units, folded to a bucket. */
function bucketOf(gram: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 14)) & (buckets - 1)
}
