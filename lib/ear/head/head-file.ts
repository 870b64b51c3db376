import * as known from '../../signals/signals'
import { buckets, embeddingSize } from './features'
import { Head, type Layer, type Output } from './head'

/** The heads of all voices, as they are stored. */
export interface HeadFile {
  /** The hash of the sentences they were trained on. */
  readonly trainedOn: string
  readonly heads: readonly Head[]
}

/** What the file says of an output; its weights stand behind the header. */
type OutputHeader = Omit<Output, 'grams' | 'embedding' | 'hidden'>

interface Header {
  readonly trainedOn: string
  readonly buckets: number
  readonly embeddingSize: number
  readonly heads: readonly {
    readonly voice: known.Voice
    readonly layer: Omit<Layer, 'weights'>
    readonly outputs: readonly OutputHeader[]
  }[]
}

/** "EAR" and the version of the format. */
const mark = [0x45, 0x41, 0x52, 1]
const headerAt = 12

/**
 * The heads in a file. Layout: mark and version (4 bytes), a checksum of all that follows it (4), the length of the header (4),
 * the header in JSON, the weights, one byte each: of each head its layer, then of each output buckets, embedding, hidden. Numbers are little-endian. Throws, saying what is wrong, on a file that is damaged, of
 * another version, or trained on sentences of another hash than `expectedHash`.
 */
export function readHead(bytes: Uint8Array, expectedHash?: string): HeadFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerAt || mark.slice(0, 3).some((byte, index) => bytes[index] !== byte))
    throw refused('it is no such file')
  if (bytes[3] !== mark[3]) throw refused(`it is of version ${bytes[3]}, not ${mark[3]}`)
  if (view.getUint32(4, true) !== checksum(bytes.subarray(8))) throw refused('it is damaged')
  const weightsAt = headerAt + view.getUint32(8, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(headerAt, weightsAt))) as Header
  const outputs = header.heads.flatMap((head) => head.outputs)
  if (header.buckets !== buckets || header.embeddingSize !== embeddingSize) throw refused('its features are others')
  if (bytes.length !== weightsAt + weightsOf(header.heads)) throw refused('it is damaged')
  if (outputs.some(({ signal }) => !known.signals.some(({ id }) => id === signal)))
    throw refused('it knows other signals')
  if (expectedHash !== undefined && header.trainedOn !== expectedHash)
    throw refused(`it was trained on ${header.trainedOn}, not on ${expectedHash}`)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + weightsAt)
  let at = 0
  const take = (count: number) => weights.subarray(at, (at += count))
  const heads = header.heads.map(({ voice, layer, outputs }) => {
    const units = layer.bias.length
    const filledLayer = { ...layer, weights: take(units * embeddingSize) }
    const filled = outputs.map((output) => ({
      ...output,
      grams: take(buckets),
      embedding: take(embeddingSize),
      hidden: take(units),
    }))
    return new Head(voice, filledLayer, filled)
  })
  return { trainedOn: header.trainedOn, heads }
}

/** The bytes that `readHead` reads. */
export function writeHead({ trainedOn, heads }: HeadFile): Uint8Array {
  const header: Header = {
    trainedOn,
    buckets,
    embeddingSize,
    heads: heads.map(({ voice, layer: { weights: _weights, ...layer }, outputs }) => ({
      voice,
      layer,
      outputs: outputs.map(({ grams: _grams, embedding: _embedding, hidden: _hidden, ...rest }) => rest),
    })),
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(headerAt + json.length + weightsOf(heads))
  const view = new DataView(bytes.buffer)
  bytes.set(mark)
  view.setUint32(8, json.length, true)
  bytes.set(json, headerAt)
  let at = headerAt + json.length
  const parts = heads.flatMap(({ layer, outputs }) => [
    layer.weights,
    ...outputs.flatMap(({ grams, embedding, hidden }) => [grams, embedding, hidden]),
  ])
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.length), at)
    at += part.length
  }
  view.setUint32(4, checksum(bytes.subarray(8)), true)
  return bytes
}

/** How many bytes the weights of heads take. */
function weightsOf(heads: Header['heads']): number {
  return heads
    .map(({ layer, outputs }) => {
      const units = layer.bias.length
      return units * embeddingSize + outputs.length * (buckets + embeddingSize + units)
    })
    .reduce((total, size) => total + size, 0)
}

function refused(why: string): Error {
  return new Error(`The ear's weights are refused: ${why}.`)
}

/** FNV-1a. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
