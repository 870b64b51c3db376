import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type HeadFile, readHead, writeHead } from '../head/head-file'

const root = new URL('../../../', import.meta.url)

/** Keeps the heads that ship with the extension. */
export function keepHeads(file: HeadFile): number {
  return write('public/ear-head.bin', file)
}

/** The heads that ship. Throws where they were trained on other sentences than those of the hash. */
export function keptHeads(trainedOn: string): HeadFile {
  return read('public/ear-head.bin', trainedOn)
}

/** Keeps the heads that have not seen a fold, for the evaluation. They are not committed. */
export function keepFold(fold: string, file: HeadFile): void {
  write(`node_modules/.cache/sideline/folds/${fold}.bin`, file)
}

/** The heads that have not seen a fold. Throws where there are none for the sentences of the hash. */
export function keptFold(fold: string, trainedOn: string): HeadFile {
  return read(`node_modules/.cache/sideline/folds/${fold}.bin`, trainedOn)
}

function write(path: string, file: HeadFile): number {
  const target = fileURLToPath(new URL(path, root))
  const bytes = writeHead(file)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, bytes)
  return bytes.length
}

function read(path: string, trainedOn: string): HeadFile {
  try {
    return readHead(readFileSync(new URL(path, root)), trainedOn)
  } catch (error) {
    throw new Error(`${path} cannot be used; run \`npm run train\` first.`, { cause: error })
  }
}
