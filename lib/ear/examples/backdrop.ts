import type { SignalId, Voice } from '../../signals/signals'
import { embeddingSize } from '../head/features'
import { rarityIn, readSentence, type Sentence } from './sentence'

/** What somebody might say, with the signals in it. */
export interface BackdropSentence {
  readonly voice: Voice
  readonly signals: readonly SignalId[]
  readonly sentence: Sentence
}

/** Sentences from which examples must stand out, and how rare each run of words is in them. */
export interface Backdrop {
  readonly sentences: readonly BackdropSentence[]
  readonly rarity: Float32Array
}

/** One of them as it is written, with its vector of length 1. */
export interface Written {
  readonly text: string
  readonly voice: Voice
  readonly signals: readonly SignalId[]
  readonly embedding: Float32Array
}

interface Header {
  /** What one step of a number stands for. */
  readonly step: number
  readonly sentences: readonly Omit<Written, 'embedding'>[]
}

/** "EXA" and the version of the format. */
const mark = [0x45, 0x58, 0x41, 1]
const headerAt = 8

/**
 * The backdrop in a file. Layout: mark and version (4 bytes), the length of the header (4, little-endian), the header in JSON,
 * then the vector of each sentence, one byte a number. Throws on a file that is damaged or of another version.
 */
export function readBackdrop(bytes: Uint8Array): Backdrop {
  const numbersAt = bytes.length < headerAt ? Infinity : headerAt + viewOf(bytes).getUint32(4, true)
  if (mark.some((byte, index) => bytes[index] !== byte) || numbersAt > bytes.length) throw damaged()
  const { step, sentences } = JSON.parse(new TextDecoder().decode(bytes.subarray(headerAt, numbersAt))) as Header
  if (bytes.length !== numbersAt + sentences.length * embeddingSize) throw damaged()
  const numbers = Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset + numbersAt), (byte) => byte * step)
  const vector = (index: number) => numbers.subarray(index * embeddingSize, (index + 1) * embeddingSize)
  return backdropOf(sentences.map((one, index) => ({ ...one, embedding: vector(index) })))
}

/** The backdrop that sentences make. */
export function backdropOf(written: readonly Written[]): Backdrop {
  const rarity = rarityIn(written.map(({ text }) => text))
  const sentences = written.map(({ text, voice, signals, embedding }) => {
    return { voice, signals, sentence: readSentence(text, embedding, rarity) }
  })
  return { sentences, rarity }
}

/** The bytes that `readBackdrop` reads. */
export function writeBackdrop(written: readonly Written[]): Uint8Array {
  const most = Math.max(...written.map(({ embedding }) => Math.max(...embedding.map(Math.abs))))
  const step = most / 127 || 1
  const header: Header = { step, sentences: written.map(({ text, voice, signals }) => ({ text, voice, signals })) }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(headerAt + json.length + written.length * embeddingSize)
  bytes.set(mark)
  viewOf(bytes).setUint32(4, json.length, true)
  bytes.set(json, headerAt)
  for (const [index, { embedding }] of written.entries()) {
    const numbers = Int8Array.from(embedding, (number) => Math.round(number / step))
    bytes.set(new Uint8Array(numbers.buffer), headerAt + json.length + index * embeddingSize)
  }
  return bytes
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

function damaged(): Error {
  return new Error('The sentences that examples are held against are damaged.')
}
