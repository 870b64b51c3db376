import { browser } from 'wxt/browser'
import { encoderFiles } from '../../lib/ear/encoder/encoder-files'
import { sha256 } from '../../lib/ear/encoder/sha256'
import type { ExampleRule } from '../../lib/signals/example-rule'

let head: Promise<string> | undefined

/**
 * Changes with the extension, the encoder's files, the weights of the head and the rules that are taught by example. Rejects when the
 * weights are missing.
 */
export async function earVersion(taught: readonly ExampleRule[]): Promise<string> {
  head ??= readHead()
  return hashOf([browser.runtime.getManifest().version, encoderFiles, await head, taught])
}

async function readHead(): Promise<string> {
  const file = await fetch('/ear-head.bin')
  return sha256(await file.arrayBuffer())
}

function hashOf(parts: readonly unknown[]): Promise<string> {
  return sha256(new TextEncoder().encode(JSON.stringify(parts)))
}
