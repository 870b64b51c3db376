import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type LabelledFile, readLabelled } from './labelled'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** The groups of training sentences, each by other writers, in the order of their names. */
export function readGroups(): LabelledFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  return files.toSorted().map((file) => readLabelled(`${folder}${file}`))
}

/** One hash for all groups together. */
export function hashOf(groups: readonly LabelledFile[]): string {
  const all = createHash('sha256')
  for (const { name, hash } of groups) all.update(`${name} ${hash}\n`)
  return all.digest('hex').slice(0, 16)
}

/** The groups that are left out together with a group: those of the same number, whose writers had the same brief. */
export function foldOf(group: string): string {
  return group.replace(/^.*-/, '')
}
