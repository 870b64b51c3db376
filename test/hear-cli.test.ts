import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sideline-hear-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hear(lines: readonly string[], ...args: string[]) {
  const input = lines.join('\n')
  const { stdout, stderr, status } = spawnSync('npm', ['run', '-s', 'hear', '--', ...args], { input, encoding: 'utf8' })
  return {
    answers: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Answer),
    stderr,
    status,
  }
}

interface Answer {
  readonly error?: string
  readonly signals?: readonly { readonly signal: string; readonly from: number; readonly to: number }[]
}

const line = (text: string, voice = 'rep', surface = 'draft') => JSON.stringify({ text, voice, surface })

describe('npm run hear', () => {
  test('answers each line with what the extension hears', () => {
    const text = 'Hi. What are the next steps in your process?'
    const { answers, status } = hear([line(text), line('The invoice is attached.')], '--no-ear')
    expect(status).toBe(0)
    expect(answers[1]).toEqual({ signals: [] })
    expect(answers[0]?.signals).toEqual([
      expect.objectContaining({ signal: 'asks-for-next-step', from: 4, by: 'phrase', score: 1 }),
    ])
    const [finding] = answers[0]?.signals ?? []
    expect(text.slice(finding?.from, finding?.to)).toMatch(/^What are the next steps/)
    expect(finding).toHaveProperty('rewordings.0', expect.stringContaining('suggest'))
  }, 30_000)

  test('hears what a note reports in the voice of the one who said it', () => {
    const { answers } = hear([line('Joe said it is not a priority right now.', 'rep', 'note')], '--no-ear')
    expect(answers[0]?.signals).toEqual([expect.objectContaining({ signal: 'stall', voice: 'prospect' })])
  }, 30_000)

  test('answers a bad line with its error, goes on, and ends with 1', () => {
    const { answers, status } = hear(['nonsense', '{"text":1}', line('x', 'nobody'), line('Fine.')])
    expect(answers.map(({ error }) => error !== undefined)).toEqual([true, true, true, false])
    expect(status).toBe(1)
  }, 30_000)

  test('adds a pack, without the rules that have a mistake', () => {
    const rule = (id: string, says: string[], flag: string[]) => ({
      id,
      signal: 'stall',
      says,
      examples: { flag, pass: ['The blue parrot is here.'] },
    })
    const file = join(folder, 'team.sideline.json')
    const rules = [
      rule('parrot', ['the parrot {sleeps}'], ['The parrot dozes.']),
      rule('broken', ['the ('], []),
      rule('untrue', ['the cage'], ['The parrot is here.']),
    ]
    writeFileSync(file, JSON.stringify({ id: 'team', lists: { sleeps: ['sleeps', 'dozes'] }, rules }))
    const { answers, stderr, status } = hear([line('I say the parrot dozes.', 'prospect', 'message')], '--pack', file)
    expect(answers[0]?.signals).toEqual([expect.objectContaining({ signal: 'stall', rule: 'team/parrot' })])
    expect(stderr).toContain('rule team/broken: says[0]')
    expect(stderr).toContain('must be flagged and is not')
    expect(status).toBe(1)
  }, 30_000)
})
