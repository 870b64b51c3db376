import { LocalLinter } from 'harper.js'
import { binaryInlined } from 'harper.js/binaryInlined'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtInPacks } from '../lib/packs/built-in'
import { readPack } from '../lib/packs/read-pack'
import { fillRewording, rewordingText } from '../lib/reword/fill-rewording'

const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
const linter = new LocalLinter({ binary: binaryInlined })
beforeAll(() => linter.setup(), 60_000)

const facts = { 'first-name': 'Priya', company: 'Harbour Freight', subject: 'the rollout plan' }
const occasion = { now: Date.UTC(2026, 10, 24, 9), locale: 'en-GB', timeZone: 'Europe/London' }

/** The kinds of fault that a grammar checker finds, without spelling: names and British words are none. */
async function faultsIn(text: string): Promise<string[]> {
  const lints = await linter.lint(text, { language: 'plaintext' })
  return lints.filter((lint) => lint.lint_kind() !== 'Spelling').map((lint) => `${lint.lint_kind()}: ${lint.message()}`)
}

/** The rewording as a rep would send it: what the page does not know is filled with a name. */
function sent(template: string): string {
  const { parts } = fillRewording(template, facts, occasion)
  return rewordingText({
    parts: parts.map((part) => (typeof part === 'string' || part.value ? part : { ...part, value: 'Marcus' })),
  })
}

describe('no rewording adds a fault that the sentence before it did not have', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (_, { instead, examples }) => {
    const had = new Set((await Promise.all(examples.flag.map(faultsIn))).flat())
    const found = await Promise.all(
      instead.map(async (template) => (await faultsIn(sent(template))).map((fault) => `${fault} – ${sent(template)}`)),
    )
    expect(found.flat().filter((fault) => !had.has(fault.split(' – ')[0] ?? ''))).toEqual([])
  })
})
