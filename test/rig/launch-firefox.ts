import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firefoxFolder } from './build-rig'
import { findFirefox } from './firefox'
import { FirefoxDriver } from './firefox-driver'
import { Marionette } from './marionette'
import { firefoxId, firefoxUuid } from './rig-manifest'

export interface LaunchedFirefox {
  readonly firefox: FirefoxDriver
  readonly close: () => Promise<void>
}

/**
 * Starts Firefox without a face, in a profile of its own, with what users get of Sideline as a temporary add-on. Every host name
 * leads to the server at `port` on loopback, whatever its certificate.
 */
export async function launchFirefox(port: number): Promise<LaunchedFirefox> {
  const executable = findFirefox()
  if (!executable) throw new Error('No Firefox was found. Install one, or name it in SIDELINE_FIREFOX.')
  const profile = await mkdtemp(join(tmpdir(), 'sideline-firefox-'))
  await writeFile(join(profile, 'user.js'), userScript(preferences(port)))
  const browser = spawn(
    executable,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const close = async () => {
    const ended = browser.exitCode !== null || browser.signalCode !== null
    if (!ended && browser.kill()) await once(browser, 'close')
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const marionette = await Marionette.connect(await portOf(browser))
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true })
    await marionette.send('Addon:Install', { path: firefoxFolder, temporary: true })
    return { firefox: new FirefoxDriver(marionette), close }
  } catch (error) {
    await close()
    throw error
  }
}

function preferences(port: number): Readonly<Record<string, string | number | boolean>> {
  return {
    'marionette.port': 0, // any that is free
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
    'extensions.webextOptionalPermissionPrompts': false, // the browser's own question, which no test can answer
    'extensions.background.idle.timeout': 10_000, // ms; for users half a minute
    'ui.prefersReducedMotion': 1,
  }
}

function userScript(all: ReturnType<typeof preferences>): string {
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}

/** The port that Marionette says it listens on. Rejects with what Firefox said when it ends instead. */
function portOf(browser: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (bytes: Buffer) => {
      said += bytes.toString()
      const port = /Marionette\s+INFO\s+Listening on port (\d+)/.exec(said)?.[1]
      if (port) resolve(Number(port))
    }
    browser.stdout?.on('data', listen)
    browser.stderr?.on('data', listen)
    browser.once('error', reject)
    browser.once('close', () => reject(new Error(`Firefox has ended.\n${said}`)))
  })
}
