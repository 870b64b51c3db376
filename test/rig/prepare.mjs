// Before `npm start` and `npm test`: installs what is missing, and says in one line what it cannot install.
// Plain JavaScript, since on a fresh clone there is nothing yet that could run anything else.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (path) => `${root}/${path}`

const installed = at('node_modules/.package-lock.json')
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(at('package-lock.json')).mtimeMs) {
  run('npm', ['ci', '--no-audit', '--no-fund'], 'The packages could not be installed: run "npm ci" and see why.')
}
const wanted = process.argv.slice(2) // `firefox`: the tests run in it as well
run('npx', ['tsx', 'test/rig/prepare-browser.ts', ...wanted], 'Sideline needs Chrome, Chromium or Edge.')

function run(command, args, otherwise) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) return
  process.stderr.write(`${otherwise}\n`)
  process.exit(1)
}
