import { isPublicMail } from '../../lib/hosts/public-mail'

/** What came of reading a field: the list with what is new, what stays in the field because it could not be read, and why. */
export interface Reading {
  readonly list: readonly string[]
  readonly left: string
  /** Plain words for under the field; absent when all of it was read. */
  readonly problem?: string
}

const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]$/u
const mailbox = /^[^\s@<>()[\],;:"“”]+$/u

/** Reads one or more addresses, as typed or as copied from a mail ("Kate Doe <kate@north.example>, …"), into `have`, in lower case. */
export function readAddresses(typed: string, have: readonly string[]): Reading {
  if (typed.trim() === '') return { list: have, left: '', problem: 'Write an address first.' }
  return readEach(entriesOf(typed), have, (entry) => {
    const at = entry.lastIndexOf('@')
    const whole = at > 0 && mailbox.test(entry.slice(0, at)) && domain.test(entry.slice(at + 1)) && entry.length <= 254
    return whole ? undefined : `“${entry}” is not a whole address. Write it like kate@company.com.`
  })
}

/** Reads one or more domains, as typed, with an @, or as a web address, into `have`, in lower case. Refuses domains that anyone can write from. */
export function readDomains(typed: string, have: readonly string[]): Reading {
  if (typed.trim() === '') return { list: have, left: '', problem: 'Write a domain first.' }
  return readEach(entriesOf(typed).map(domainIn), have, (entry) => {
    if (isPublicMail(entry)) return `Anyone can write from ${entry}, prospects too. Add your own address above instead.`
    return domain.test(entry) && entry.length <= 253
      ? undefined
      : `“${entry}” is not a whole domain. Write it like company.com.`
  })
}

function entriesOf(typed: string): string[] {
  const parts = typed.toLowerCase().split(/[,;\n]+/u)
  return parts
    .flatMap((part) => /<([^<>]+)>/u.exec(part)?.[1]?.trim() ?? part.split(/\s+/u))
    .filter((entry) => entry !== '')
}

function domainIn(entry: string): string {
  const bare = entry.replace(/^[a-z]+:\/\//u, '').replace(/[/?#].*$/u, '')
  return bare.slice(bare.lastIndexOf('@') + 1).replace(/^www\./u, '')
}

function readEach(
  entries: readonly string[],
  have: readonly string[],
  problemOf: (entry: string) => string | undefined,
): Reading {
  const list = [...have]
  const left: string[] = []
  let first: string | undefined
  for (const entry of new Set(entries)) {
    const problem = list.includes(entry) ? `${entry} is in the list already.` : problemOf(entry)
    if (problem === undefined) list.push(entry)
    else {
      left.push(entry)
      first ??= problem
    }
  }
  return first === undefined ? { list, left: '' } : { list, left: left.join(', '), problem: first }
}
