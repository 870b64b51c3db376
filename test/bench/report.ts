import packageJson from '../../package.json' with { type: 'json' }
import { boundTable } from './bound-table'
import { bounds } from './bounds'
import type { LeftOut } from './cases'
import type { Figures } from './figures'
import { type Size, sizes } from './in-page/subject'
import { short } from './short'
import { median, p95 } from './statistics'
import { type Subject, subjects } from './subjects'
import type { weigh } from './weight'

/** What the report is made of. */
export interface Run {
  readonly figures: Figures
  readonly leftOut: readonly LeftOut[]
  /** Subjects whose page could not be made ready, with the reason. */
  readonly broken: ReadonlyMap<Subject, string>
  readonly weight: Awaited<ReturnType<typeof weigh>>
  readonly rounds: number
  readonly seconds: number
  readonly browser: string
  readonly load: { readonly before: number; readonly after: number }
  readonly date: Date
}

const allSizes = Object.keys(sizes) as Size[]
const readersOfText = subjects.filter(({ module }) => !['gap-phrases', 'gap-regexp', 'packs'].includes(module))
const peers = readersOfText.filter(({ module }) => module !== 'bare' && module !== 'ours')
const gapSets = ['10', '100', '1000', '10000', 'occurring']

/** The report, as Markdown. */
export function reportOf(run: Run): string {
  return [
    '# Benchmark',
    '',
    ...head(run),
    '',
    '## Bounds',
    '',
    ...boundTable(bounds(run.figures, run.weight)),
    '',
    '## Times over the unit, new text, one byte a character',
    '',
    ...ratioTable(run, false),
    '',
    '## The same, two bytes a character',
    '',
    ...ratioTable(run, true),
    '',
    '## Where a peer is faster than Sideline (rep)',
    '',
    ...faster(run),
    '',
    '## Phrases with a gap, 10 KB, over the unit',
    '',
    ...gapTable(run),
    '',
    '## The unit',
    '',
    ...unitTable(run),
    '',
    '## Before any text is read',
    '',
    ...before(run),
    '',
    '## What each does',
    '',
    ...does(run),
    '',
  ].join('\n')
}

function head({ figures, rounds, seconds, browser, load, date }: Run): string[] {
  const [fewest, most] = figures.counts()
  return [
    `${date.toISOString().slice(0, 10)}, Chromium ${browser}, load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} behind; ${rounds} rounds in ${seconds.toFixed(0)} s, ${fewest} to ${most} samples a case.`,
    `Made by \`npm run bench\`. Peers: ${versions().join(', ')}.`,
    '',
    'The unit is a bare pass over the text that looks at each code unit. A figure is the median of a time over the unit, which is',
    'taken right beside it on text of the same kind, in the same page; in brackets the 95th percentile. A sample reads up to 64 000 characters.',
    'Each text is new: a flat string in which every sentence is written as it never was before (one or two words begin in the other',
    'case), since subjects may have caches. Every subject has a process of its own; cases come in',
    'rounds, each in another order. Bounds that compare two cases of Sideline compare their times when undisturbed (lower quartiles).',
  ]
}

function versions(): string[] {
  const names = ['write-good', 'alex', 'compromise', 'wink-nlp', 'wink-eng-lite-web-model', 'harper.js']
  const versionOf: Readonly<Record<string, string>> = packageJson.devDependencies
  return names.map((name) => `${name} ${versionOf[name]}`)
}

function ratioTable(run: Run, twoByte: boolean): string[] {
  return [
    `| | ${allSizes.join(' | ')} |`,
    `|---|${allSizes.map(() => '---:|').join('')}`,
    ...readersOfText.map((subject) => {
      const cells = allSizes.map((size) => cell(run, subject, size, { twoByte }))
      return `| ${subject.title} | ${cells.join(' | ')} |`
    }),
    ...(twoByte
      ? []
      : readersOfText
          .filter(({ module }) => module === 'ours')
          .map((subject) => {
            const cells = allSizes.map((size) =>
              size === '10 KB' ? cell(run, subject, size, { reader: 'keystroke' }) : '',
            )
            return `| ${subject.title}, one keystroke | ${cells.join(' | ')} |`
          })),
  ]
}

function cell(run: Run, subject: Subject, size: Size, which: { twoByte?: boolean; reader?: string }): string {
  const ratios = run.figures.ratios(subject.id, size, which)
  if (ratios) return `${short(median(ratios))} (${short(p95(ratios))})`
  if (run.broken.has(subject)) return 'did not run'
  const { reader = 'read', twoByte = false } = which
  const left = run.leftOut.find(
    (one) => one.lane.subject === subject && one.size === size && one.reader === reader && one.twoByte === twoByte,
  )
  return left ? `not run: ${left.reason}` : 'refused by V8'
}

function faster({ figures }: Run): string[] {
  const wins = peers.flatMap(({ id, title }) => {
    const won = [false, true].flatMap((twoByte) =>
      allSizes.flatMap((size) => {
        const theirs = figures.ratio(id, size, { twoByte })
        const ours = figures.ratio('rep', size, { twoByte })
        if (theirs === undefined || ours === undefined || theirs >= ours) return []
        return [`${size}${twoByte ? ' of two bytes' : ''} (${short(theirs)} against ${short(ours)})`]
      }),
    )
    return won.length > 0 ? [`- ${title}: ${won.join(', ')}.`] : []
  })
  return wins.length > 0 ? wins : ['Nowhere in this run.']
}

function gapTable(run: Run): string[] {
  const title = (set: string) => (set === 'occurring' ? '10000 that do occur' : set)
  const rows = subjects.filter(({ module }) => module === 'gap-phrases' || module === 'gap-regexp')
  return [
    'Those that do occur were taken from the sentences as they stand. A RegExp also matches across sentences, Sideline does not.',
    '',
    `| phrases | ${gapSets.map(title).join(' | ')} |`,
    `|---|${gapSets.map(() => '---:|').join('')}`,
    ...rows.map(
      (subject) =>
        `| ${subject.title} | ${gapSets.map((reader) => cell(run, subject, '10 KB', { reader })).join(' | ')} |`,
    ),
    ...rows.map(({ id, title: name }) => {
      const found = gapSets.map((reader) => run.figures.found(id, '10 KB', reader)?.toFixed(1) ?? '')
      return `| found in a text, ${name} | ${found.join(' | ')} |`
    }),
  ]
}

function unitTable({ figures }: Run): string[] {
  const row = (title: string, subject: string, twoByte: boolean) => {
    const cells = allSizes.map((size) => {
      const unit = figures.unit(subject, size, twoByte)
      return unit ? `${short(unit.median)} (${short(unit.p95)})` : ''
    })
    return `| ${title} | ${cells.join(' | ')} |`
  }
  return [
    `| µs for a text | ${allSizes.join(' | ')} |`,
    `|---|${allSizes.map(() => '---:|').join('')}`,
    row('in its own page', 'bare', false),
    row('two bytes', 'bare', true),
    ...readersOfText.slice(1).map(({ id, title }) => row(`beside ${title}`, id, false)),
  ]
}

function before({ figures, weight }: Run): string[] {
  const ms = (times: readonly number[]) => `${short(median(times) / 1_000)} ms (${short(p95(times) / 1_000)})`
  const compile = figures.task('compile')
  return [
    `- Compiling all packs, all voices: ${ms(compile)} in ${compile.length} times; the first, with a cold engine, ${short((compile[0] ?? NaN) / 1_000)} ms.`,
    ...weight.packs.map(({ what }) => `- Laying out the packs of the ${what}: ${ms(figures.task(`layout ${what}`))}.`),
    `- Engine (\`lib/hear/hearing.ts\`), minified and gzipped: ${short(weight.engine / 1_000)} kB; with \`listener.ts\` ${short(weight.listener / 1_000)} kB.`,
    ...weight.packs.map(
      ({ what, bytes }) => `- Compiled packs of the ${what}, JSON, gzipped: ${short(bytes / 1_000)} kB.`,
    ),
  ]
}

function does({ figures, broken }: Run): string[] {
  return [
    'They do not do the same work, and find different things: the figures compare what a text costs, not what it gives.',
    '',
    '| | does | found in 10 KB |',
    '|---|---|---:|',
    ...readersOfText.slice(1).map((subject) => {
      const found = figures.found(subject.id, '10 KB')
      const reason = broken.get(subject)
      return `| ${subject.title} | ${subject.does}${reason ? ` (did not run: ${reason})` : ''} | ${found === undefined ? '' : found.toFixed(1)} |`
    }),
  ]
}
