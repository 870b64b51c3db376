import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of these that can be run on this machine: the path `wish`, one of `names` on PATH, one of the full paths `places`. */
export function findExecutable(
  wish: string | undefined,
  names: readonly string[],
  places: readonly string[],
): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [wish ?? '', ...onPath, ...places].find(isExecutable)
}

function isExecutable(path: string): boolean {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
