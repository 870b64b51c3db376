import type { Profile, ProfileHead } from './hosts/profile'
import type { CompiledRules } from './packs/compile-rules'
import type { RuleWords } from './packs/rule'
import type { RuleSwitches } from './packs/rule-switches'
import { type Voice, voices } from './signals/signals'
import { readStored, watchStored } from './stored'

/** The rules in force for a voice. */
export interface PublishedRules {
  /** The built-in ones, and those of the user and the company where there are any. */
  readonly compiled: readonly CompiledRules[]
  readonly switches: RuleSwitches
}

/** What is left out where nothing is switched. */
const nothing: RuleSwitches = { off: [], quiet: {} }

/**
 * The rules in force, as the background publishes them for pages: those of each voice apart, and what cards say apart
 * from them, so that a page loads only what it needs. `undefined` while none are published.
 */
export async function readRules(voice: Voice): Promise<PublishedRules | undefined> {
  const [builtIn, own, switches] = await Promise.all([
    readStored<CompiledRules | undefined>(rulesKey(voice), undefined),
    readStored<CompiledRules | undefined>(ownRulesKey(voice), undefined),
    readStored(ruleSwitchesKey, nothing),
  ])
  return builtIn && { compiled: own ? [builtIn, own] : [builtIn], switches }
}

/** Where the built-in rules are stored that are taught by example, of all voices: they are for the ear alone. */
export const examplesKey = 'examples'
/** Where the others are. */
export const ownExamplesKey = 'own-examples'

/** Calls `changed` when the rules in force of any voice change. */
export function watchRules(changed: () => void, signal: AbortSignal): void {
  const ofVoices = voices.flatMap((voice) => [rulesKey(voice), ownRulesKey(voice)])
  watchStored([...ofVoices, examplesKey, ownExamplesKey, ruleSwitchesKey], changed, signal)
}

/** Where the built-in rules of a voice are stored. */
export function rulesKey(voice: Voice): `rules-${Voice}` {
  return `rules-${voice}`
}

/** Where the other rules of a voice are stored. */
export function ownRulesKey(voice: Voice): `own-rules-${Voice}` {
  return `own-rules-${voice}`
}

/** Where the words of those are stored. */
export const ownWordsKey = 'own-words'
/** Where it is stored what pages leave out. */
export const ruleSwitchesKey = 'rule-switches'

/** Where the background says, in `storage.session`, why the rules in force could not be published: `storage-full` or `storage`. */
export const rulesTroubleKey = 'rules-trouble'

/** What tells which profiles are meant on a page, in the order in which they are tried. */
export function readProfileHeads(): Promise<readonly ProfileHead[]> {
  return readStored<readonly ProfileHead[]>(profileHeadsKey, [])
}

/** A profile in force: a page loads only those that may be meant there. */
export function readProfile(id: string): Promise<Profile | undefined> {
  return readStored<Profile | undefined>(profileKey(id), undefined)
}

/** Calls `changed` when profiles come or go. */
export function watchProfiles(changed: () => void, signal: AbortSignal): void {
  watchStored([profileHeadsKey], changed, signal)
}

/** The user's own profiles: taught, or loaded from a file. */
export function readOwnProfiles(): Promise<readonly Profile[]> {
  return readStored<readonly Profile[]>(ownProfilesKey, [])
}

/** Calls `changed` when the user's own profiles change. */
export function watchOwnProfiles(changed: () => void, signal: AbortSignal): void {
  watchStored([ownProfilesKey], changed, signal)
}

/** Where the user's own profiles are stored. */
export const ownProfilesKey = 'own-profiles'

/** Where the heads of all profiles are stored; they are written after the profiles. */
export const profileHeadsKey = 'profile-heads'

/** Where a profile is stored. */
export function profileKey(id: string): `profile-${string}` {
  return `profile-of-${id}`
}

/** Where it is stored which origins are granted. */
export const grantsKey = 'grants'

/** Calls `changed` when a site is granted, or taken away again. */
export function watchGrants(changed: () => void, signal: AbortSignal): void {
  watchStored([grantsKey], changed, signal)
}

/** What each rule says, by its id. */
export async function readWords(): Promise<Readonly<Record<string, RuleWords>>> {
  const [builtIn, own] = await Promise.all([
    readStored<Readonly<Record<string, RuleWords>>>('words', {}),
    readStored<Readonly<Record<string, RuleWords>>>(ownWordsKey, {}),
  ])
  return { ...builtIn, ...own }
}
