import { isPublicMail } from './public-mail'

/** The user's own addresses and domains: who is on our side. */
export interface OwnIdentity {
  readonly addresses: readonly string[]
  readonly domains: readonly string[]
}

/**
 * Whose voice a message has by its sender's address: the user's own addresses and domains are the rep's side, any other
 * is the prospect's. Without knowing who the user is, or who wrote, nothing is judged.
 */
export function voiceOf(address: string | undefined, own: OwnIdentity): 'rep' | 'prospect' | undefined {
  const sender = address === undefined ? undefined : addressIn(address)
  if (sender === undefined || (own.addresses.length === 0 && own.domains.length === 0)) return undefined
  const domain = sender.slice(sender.lastIndexOf('@') + 1)
  const ownDomain = own.domains.some((name) => domain === name || domain.endsWith(`.${name}`))
  return ownDomain || own.addresses.includes(sender) ? 'rep' : 'prospect'
}

/** Adds an address that the page shows as signed in, with its domain unless that is one of a public mail host. */
export function withAccount(own: OwnIdentity, account: string | undefined): OwnIdentity {
  const address = account === undefined ? undefined : addressIn(account)
  if (address === undefined) return own
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const domains = isPublicMail(domain) ? own.domains : [...own.domains, domain]
  return { addresses: [...own.addresses, address], domains }
}

function addressIn(text: string): string | undefined {
  return /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+\.[a-z0-9-]+/i
    .exec(text)?.[0]
    .toLowerCase()
    .replace(/^mailto:/, '')
}
