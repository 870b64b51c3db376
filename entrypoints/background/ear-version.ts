import { browser } from 'wxt/browser'
import { encoderFiles } from '../../lib/ear/encoder/encoder-files'
import { sha256 } from '../../lib/ear/encoder/sha256'

let version: Promise<string> | undefined

/** Changes with the extension, the encoder's files and the weights of the head. Rejects when those are missing. */
export function earVersion(): Promise<string> {
  return (version ??= readVersion())
}

async function readVersion(): Promise<string> {
  const head = await fetch('/ear-head.bin')
  const parts = [browser.runtime.getManifest().version, encoderFiles, await sha256(await head.arrayBuffer())]
  return sha256(new TextEncoder().encode(JSON.stringify(parts)))
}
