import { describe, expect, test } from 'vitest'
import { builtInPacks } from '../packs/built-in'
import { readPack } from '../packs/read-pack'
import { signalOf } from '../signals/signals'
import { compileHearing } from './compile-hearing'
import { Hearing } from './hearing'

const rules = builtInPacks.flatMap(({ file, json }) => readPack(json, file).pack?.rules ?? [])
const compiled = compileHearing(rules)
const rep = new Hearing('rep', compiled.rep)
const manager = new Hearing('manager', compiled.manager)

/** A rewording as it stands in a text, its blanks filled with something or left open. */
const filled = (template: string, fill: (name: string) => string) =>
  template.replaceAll(/\{([^{}:]+)(?::([^{}]*))?\}/g, (_, name: string, proposal?: string) => proposal ?? fill(name))

describe('no rewording says what Sideline would flag', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, { signal, instead }) => {
    const speaker = signalOf(signal).voice === 'manager' ? manager : rep
    const surface = speaker === manager ? 'coaching' : 'draft'
    const said = instead.flatMap((template) => [
      filled(template, (name) => `[${name}]`),
      filled(template, (name) => (name === 'when' ? 'Thu 26 Nov, 10:00' : 'Marcus')),
    ])
    const flagged = said.flatMap((text) =>
      speaker.hear(text, surface).map(({ rule, text: words }) => `${rule}: ${words} – ${text}`),
    )
    expect(flagged).toEqual([])
  })
})
