import type { Profile } from './profile'
import { readProfile } from './read-profile'

/** What was read of several profiles: those that may be used, and what is wrong with the others, by name. */
export interface ProfilesRead {
  readonly profiles: readonly Profile[]
  readonly problems: readonly ProfileProblem[]
}

/** A profile that is not taken, and each reason as one line for a person. */
export interface ProfileProblem {
  readonly name: string
  readonly reasons: readonly string[]
}

/**
 * Reads profiles that are not built in, one or a list, each through the gate. One must name its sites: it stands before what
 * Sideline knows by itself, and on every site is too much. One with a mistake stops no other.
 */
export function readProfiles(json: unknown): ProfilesRead {
  const profiles: Profile[] = []
  const problems: ProfileProblem[] = []
  for (const [index, item] of (Array.isArray(json) ? (json as unknown[]) : [json]).entries()) {
    const { profile, problems: found } = readProfile(item)
    const isTwice = profile !== undefined && profiles.some(({ id }) => id === profile.id)
    const reasons = [
      ...found,
      ...(profile?.hosts.length === 0 ? ['hosts: names no site'] : []),
      ...(isTwice ? ['id: stands here twice'] : []),
    ]
    if (profile && reasons.length === 0) profiles.push(profile)
    else problems.push({ name: nameOf(item) ?? `Profile ${index + 1}`, reasons })
  }
  return { profiles, problems }
}

function nameOf(item: unknown): string | undefined {
  const title = typeof item === 'object' && item !== null && 'title' in item ? item.title : undefined
  return typeof title === 'string' && title !== '' ? title.slice(0, 80) : undefined
}
