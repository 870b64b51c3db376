import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sideline-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function check(text: string) {
  const file = join(folder, 'team.sideline.json')
  writeFileSync(file, text)
  const { stdout, status } = spawnSync('npm', ['run', '-s', 'pack-check', '--', file], { encoding: 'utf8' })
  return { lines: stdout.replaceAll(file, 'FILE').split('\n').filter(Boolean), status }
}

const rule = (id: string, says: string) => ({
  id,
  signal: 'stall',
  says: [says],
  examples: { flag: ['Not this year.'] },
})

test('a good pack ends with 0 and says its hash, one with problems with 1 and says where, an unreadable one with 2', () => {
  const good = check(JSON.stringify({ id: 'team', title: 'Team', rules: [rule('year', 'not this year')] }))
  expect(good.lines).toEqual([expect.stringMatching(/^FILE: Team 1\.0\.0, 1 rule, [0-9a-f]{8}$/)])
  expect(good.status).toBe(0)

  const bad = check(
    JSON.stringify({ id: 'team', rules: [rule('year', 'not this year'), rule('bad', 'the (')] }, undefined, 1),
  )
  expect(bad.lines[0]).toMatch(/^FILE:\d+: rule team\/bad: says\[0\]: "the \(", character 5/)
  expect(bad.lines[1]).toMatch(/1 rule, 1 left out/)
  expect(bad.status).toBe(1)

  const newer = check('{"format": 2, "id": "team", "rules": [{}]}')
  expect(newer.lines.join('\n')).toMatch('does not know')
  expect(newer.status).toBe(1)

  const broken = check('{\n"id": ')
  expect(broken.lines).toEqual([expect.stringMatching(/^FILE:2: the file: is not JSON/)])
  expect(broken.status).toBe(2)
}, 60_000)
