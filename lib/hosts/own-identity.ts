import { isPublicMail } from './public-mail'

/** The user's own addresses and domains: who is on our side. */
export interface OwnIdentity {
  readonly addresses: readonly string[]
  readonly domains: readonly string[]
  /** Those of whom the user has said whose side they are on. */
  readonly people: readonly KnownPerson[]
}

/** Somebody, by address or by the name a page shows, in small letters, as `whoIs` gives it. */
export interface KnownPerson {
  readonly who: string
  readonly side: 'mine' | 'theirs'
}

/**
 * Whose voice a message has by its sender: what the user has said of somebody counts first, then what the page itself tells; else the user's own addresses and
 * domains are the rep's side, any other address is the prospect's. Without knowing who the user is, or who wrote, nothing is judged.
 */
export function voiceOf(
  sender: string | undefined,
  own: OwnIdentity,
  byPage?: 'rep' | 'prospect',
): 'rep' | 'prospect' | undefined {
  if (sender === undefined) return byPage
  const address = addressIn(sender)
  const known = knownVoice(sender, own) ?? byPage
  if (known || address === undefined || (own.addresses.length === 0 && own.domains.length === 0)) return known
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const ownDomain = own.domains.some((name) => domain === name || domain.endsWith(`.${name}`))
  return ownDomain || own.addresses.includes(address) ? 'rep' : 'prospect'
}

/**
 * Whose voice a speaker in a call has, by name and company. A company is ours when one of our domains begins with its name; a name
 * is ours when it is that of one of our addresses (`alex.moreno@…`).
 */
export function voiceOfSpeaker(name: string, company: string | undefined, own: OwnIdentity) {
  const known = knownVoice(name, own)
  if (known) return known
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  if (company !== undefined && own.domains.length > 0) {
    const isOurs = own.domains.some((domain) => letters(domain.split('.')[0] ?? '') === letters(company))
    return isOurs ? 'rep' : 'prospect'
  }
  return own.addresses.some((address) => letters(address.split('@')[0] ?? '') === letters(name)) ? 'rep' : undefined
}

/** How somebody is remembered: the address, else the name, in small letters. */
export function whoIs(sender: string): string {
  return addressIn(sender) ?? sender.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Adds an address that the page shows as signed in, with its domain unless that is one of a public mail host. */
export function withAccount(own: OwnIdentity, account: string | undefined): OwnIdentity {
  const address = account === undefined ? undefined : addressIn(account)
  if (address === undefined) return own
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const domains = isPublicMail(domain) ? own.domains : [...own.domains, domain]
  return { addresses: [...own.addresses, address], domains, people: own.people }
}

function knownVoice(sender: string, { people }: OwnIdentity): 'rep' | 'prospect' | undefined {
  const side = people.length > 0 ? people.find(({ who }) => who === whoIs(sender))?.side : undefined
  return side && (side === 'mine' ? 'rep' : 'prospect')
}

function addressIn(text: string): string | undefined {
  return /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+\.[a-z0-9-]+/i
    .exec(text)?.[0]
    .toLowerCase()
    .replace(/^mailto:/, '')
}
