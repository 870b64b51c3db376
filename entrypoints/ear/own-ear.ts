import { Ear } from '../../lib/ear/encoder/ear'
import { loadEncoder } from '../../lib/ear/encoder/load-encoder'

/** The ear with the encoder that ships in this extension. */
export function ownEar(onIdle: () => void): Ear {
  return new Ear({ start: () => loadEncoder(readOwnFile, '/encoder/'), onIdle })
}

async function readOwnFile(name: string): Promise<ArrayBuffer> {
  const response = await fetch(`/encoder/${name}`).catch(() => undefined)
  if (!response?.ok) throw new Error(`The file ${name} of the encoder is missing.`)
  return response.arrayBuffer()
}
