import { createHash, createPublicKey } from 'node:crypto'
import { generate } from 'selfsigned'

export interface Certificate {
  readonly privateKey: string
  readonly certificate: string
  /** Base64 SHA-256 of the public key, as `--ignore-certificate-errors-spki-list` takes it. */
  readonly spki: string
}

/** A certificate for one run, signed by itself. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'practice.test' }], { keySize: 2048 })
  const key = createPublicKey(made.cert).export({ type: 'spki', format: 'der' })
  return { privateKey: made.private, certificate: made.cert, spki: createHash('sha256').update(key).digest('base64') }
}
