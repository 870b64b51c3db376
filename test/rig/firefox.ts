import { findExecutable } from './find-executable'

const names = ['firefox-esr', 'firefox', 'firefox-devedition', 'firefox-nightly']
const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
]

/** The path of a Firefox on this machine (`SIDELINE_FIREFOX` first), or `undefined`. */
export function findFirefox(): string | undefined {
  return findExecutable(process.env['SIDELINE_FIREFOX'], names, places)
}
