import { genericProfile } from './generic-profile'
import { practiceProfile } from './practice-profile'
import type { Profile } from './profile'

/** In the order in which they are tried; the last one fits every page. */
const profiles: readonly Profile[] = [practiceProfile, genericProfile]

/** The profile of a page. */
export function profileFor(document: Document): Profile {
  const host = document.location.hostname
  const fits = ({ hosts, mark }: Profile) =>
    (hosts.length === 0 || hosts.some((pattern) => matchesHost(pattern, host))) &&
    (mark === undefined || document.querySelector(mark) !== null)
  return profiles.find(fits) ?? genericProfile
}

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}
