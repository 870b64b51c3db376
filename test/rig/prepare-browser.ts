import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium'
import { findFirefox } from './firefox'

/**
 * Installs Chromium with Debian's package manager where none is found and that is possible; else says what to install. With
 * `firefox` behind the command the same for Firefox, which one can do without.
 */
if (!findChromium()) install('chromium')
if (!findChromium()) {
  process.stderr.write('No browser found: install Chrome, Chromium or Edge, or name one in SIDELINE_BROWSER.\n')
  process.exitCode = 1
}
if (process.argv.includes('firefox')) {
  if (!findFirefox()) install('firefox-esr')
  if (!findFirefox())
    process.stderr.write('No Firefox found: install it, or name one in SIDELINE_FIREFOX, to test in it.\n')
}

function install(name: string): void {
  if (!canInstall()) return
  process.stdout.write(`Installing ${name} …\n`)
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const [command = '', ...args] = [...asRoot, 'apt-get', '-qq', ...step]
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
}

function canInstall(): boolean {
  const works = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
  return works('apt-get', ['--version']) && (process.getuid?.() === 0 || works('sudo', ['-n', 'true']))
}
