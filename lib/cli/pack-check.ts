import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { largestPackFile, readPackFile } from '../packs/pack-file'
import { packHash, shortHash } from '../packs/pack-hash'
import { describeProblem } from '../packs/read-pack'
import { businessSample } from './business-sample'

/**
 * `npm run -s pack-check FILE …`: what Sideline makes of a pack, a line for each problem. Ends with 0 when all is well, 1 when
 * there is a problem, 2 when a file could not be read at all.
 */
const { positionals } = parseArgs({ allowPositionals: true })
if (positionals.length === 0) fail(2, 'Say which file: npm run -s pack-check FILE')
for (const file of positionals) await check(file)

async function check(file: string): Promise<void> {
  const text = await readText(file)
  if (text === undefined) return
  const { pack, problems, isJson } = readPackFile(text, file, businessSample())
  for (const problem of problems) fail(isJson ? 1 : 2, describeProblem(problem))
  const bad = new Set(problems.flatMap(({ index }) => index ?? []))
  const left = bad.size === 0 ? '' : `, ${bad.size} left out`
  if (pack)
    process.stdout.write(
      `${file}: ${pack.title} ${pack.version}, ${count(pack.rules.length, 'rule')}${left}, ${shortHash(await packHash(pack))}\n`,
    )
  else if (isJson) process.stdout.write(`${file}: nothing of it can be used\n`)
}

async function readText(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > largestPackFile) return fail(2, `${file}: the file: is larger than 20 MB`)
    return await readFile(file, 'utf8')
  } catch (error) {
    return fail(2, `${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function fail(code: 1 | 2, line: string): undefined {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code)
  process.stdout.write(`${line}\n`)
  return undefined
}
