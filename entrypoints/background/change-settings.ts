import type { MutedPhrase, Settings } from '../../lib/settings'
import { settingsItem } from './stored-items'

let last: Promise<unknown> = Promise.resolve()

/** Changes the settings, one change after the other, so that none is lost. */
export function changeSettings(change: (before: Settings) => Settings): Promise<void> {
  const next = last.then(async () => settingsItem.setValue(change(await settingsItem.getValue())))
  last = next.catch(() => undefined)
  return next
}

/** Puts a site on the list of silent ones, or takes it off. */
export function setSite(host: string, on: boolean): Promise<void> {
  return changeSettings((before) => {
    const others = before.offSites.filter((site) => site !== host)
    return { ...before, offSites: on ? others : [...others, host] }
  })
}

/** Puts a phrase on the list of muted ones, or takes it off. */
export function setMuted({ rule, phrase }: MutedPhrase, muted: boolean): Promise<void> {
  return changeSettings((before) => {
    const others = before.muted.filter((entry) => entry.rule !== rule || entry.phrase !== phrase)
    return { ...before, muted: muted ? [...others, { rule, phrase }] : others }
  })
}

/** Remembers whose side somebody is on, or forgets them. */
export function setPerson(who: string, side: 'mine' | 'theirs' | 'nobody'): Promise<void> {
  return changeSettings((before) => {
    const others = before.people.filter((person) => person.who !== who)
    return { ...before, people: side === 'nobody' ? others : [...others, { who, side }] }
  })
}
