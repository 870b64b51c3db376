import type { IndexedRule } from '../../lib/packs/rule-switches'

const kept = new Map<string, Promise<unknown>>()

/** A file that the build made of the built-in packs (`lib/cli/built-in-files.ts`). */
export async function readOwnFile<T>(name: string): Promise<T> {
  const answer = await fetch(`/packs/${name}.json`)
  return (await answer.json()) as T
}

/** The ordinary business sentences that rules are held against. */
export function readSample(): Promise<readonly string[]> {
  return once('sample')
}

/** Which rules are built in. */
export function readIndex(): Promise<readonly IndexedRule[]> {
  return once('index')
}

/** Whether an id is that of a pack that comes with Sideline, or of the ear's own words. */
export async function isBuiltInPack(pack: string): Promise<boolean> {
  return pack === 'ear' || (await readIndex()).some(({ id }) => id.startsWith(`${pack}/`))
}

function once<T>(name: string): Promise<T> {
  let file = kept.get(name)
  if (!file) {
    file = readOwnFile<T>(name)
    kept.set(name, file)
    file.catch(() => kept.delete(name))
  }
  return file as Promise<T>
}
