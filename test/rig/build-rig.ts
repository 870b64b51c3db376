import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where `npm run build:rig` puts the extension for Chromium. */
export const rigFolder = fileURLToPath(new URL('../../.output/rig-chrome', import.meta.url))

/** Where `npm run build:firefox` puts the extension for Firefox. It needs no rig: Firefox lets tests fix ids and grant sites. */
export const firefoxFolder = fileURLToPath(new URL('../../.output/firefox', import.meta.url))

/** Builds the rig; throws with the builder's own words when it fails. */
export function buildRig(): void {
  build(['wxt', 'build'], { SIDELINE_RIG: '1' })
}

/** Builds what users of Firefox get; throws as `buildRig` does. */
export function buildForFirefox(): void {
  build(['wxt', 'build', '-b', 'firefox', '--mv3'], {})
}

function build(args: readonly string[], environment: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr } = spawnSync('npx', args, {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}\n${stderr}`)
}
