import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { compileHearing } from '../../lib/hear/compile-hearing'
import { builtInPacks } from '../../lib/packs/built-in'
import { readPack } from '../../lib/packs/read-pack'
import { voices } from '../../lib/signals/signals'
import { casesOf, type LeftOut, makeReady, type ReadyCase } from './cases'
import { Figures } from './figures'
import { makeMails } from './mail'
import { gapPhrases, plainPhrases } from './many-phrases'
import { newContext, openLane, startBrowser } from './pages'
import { reportOf } from './report'
import { measure } from './rounds'
import { readSentences } from './sentences'
import { type Subject, subjects } from './subjects'
import { weigh } from './weight'

/**
 * `npm run bench`: measures Sideline and its peers side by side in Chromium, in about five minutes, and writes
 * test/bench/REPORT.md. Ends with 1 and a sentence, and no report, when the machine is too busy to measure on.
 */
const longest = 315_000

async function bench(): Promise<string> {
  const begin = Date.now()
  const before = loadavg()[0] ?? NaN
  const sentences = readSentences()
  const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
  const compiled = compileHearing(rules)
  const mails = new Map(voices.map((voice) => [voice, makeMails(sentences, voice)]))
  const plain = plainPhrases(sentences, 150)
  const gaps = gapPhrases(sentences)
  const weight = await weigh(compiled)
  const browser = await startBrowser()
  try {
    const context = await newContext(browser)
    const ready: ReadyCase[] = []
    const leftOut: LeftOut[] = []
    const broken = new Map<Subject, string>()
    for (const subject of subjects) {
      say(`${subject.title}: ${subject.does}`)
      const material = { voice: subject.voice, mails: mails.get(subject.voice)!, rules, compiled, plain, gaps }
      try {
        const made = await makeReady(casesOf(await openLane(context, subject, material)))
        ready.push(...made.ready)
        leftOut.push(...made.leftOut)
      } catch (error) {
        broken.set(subject, String(error).split('\n')[0]!)
      }
    }
    say(`${ready.length} cases`)
    const { measured, rounds } = await measure(ready, begin + longest)
    return reportOf({
      figures: new Figures(measured),
      leftOut,
      broken,
      weight,
      rounds,
      seconds: (Date.now() - begin) / 1_000,
      browser: browser.version(),
      load: { before, after: loadavg()[0] ?? NaN },
      date: new Date(),
    })
  } finally {
    await browser.close()
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

try {
  const report = await bench()
  process.stdout.write(report)
  writeFileSync(new URL('REPORT.md', import.meta.url), report)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
