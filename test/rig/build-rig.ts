import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where `npm run build:rig` puts the extension for Chromium. */
export const rigFolder = fileURLToPath(new URL('../../.output/rig-chrome', import.meta.url))

/** Builds the rig; throws with the builder's own words when it fails. */
export function buildRig(): void {
  const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build'], {
    cwd: root,
    env: { ...process.env, SIDELINE_RIG: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}\n${stderr}`)
}
