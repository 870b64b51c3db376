import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium'

/** Installs Chromium with Debian's package manager where none is found and that is possible; else says what to install. */
if (!findChromium() && canInstall()) {
  process.stdout.write('Installing Chromium …\n')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = '', ...args] = [...asRoot, 'apt-get', '-qq', ...step]
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
}
if (!findChromium()) {
  process.stderr.write('No browser found: install Chrome, Chromium or Edge, or name one in SIDELINE_BROWSER.\n')
  process.exitCode = 1
}

function canInstall(): boolean {
  const works = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
  return works('apt-get', ['--version']) && (process.getuid?.() === 0 || works('sudo', ['-n', 'true']))
}
