/** The moment a suggestion is made, and how its reader writes dates. */
export interface Occasion {
  /** Milliseconds since the epoch. */
  readonly now: number
  /** BCP 47. */
  readonly locale: string
  /** IANA name; the machine's own when absent. */
  readonly timeZone?: string
}

const day = 86_400_000
const morning = 10
const mostDays = 15

/** Times to propose: the second business day from now and every one behind it, at ten, in the reader's own writing. */
export function* businessTimes({ now, locale, timeZone }: Occasion): Generator<string, undefined> {
  const zone = timeZone === undefined ? {} : { timeZone }
  const date = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', ...zone })
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', ...zone })
  const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const ten = hour.format(Date.UTC(2000, 0, 1, morning))
  let seen = 0
  for (let ahead = 1; ahead < mostDays; ahead++) {
    const at = now + ahead * day
    if (['Sat', 'Sun'].includes(weekday.format(at))) continue
    if (++seen > 1) yield `${date.format(at)}, ${ten}`
  }
  return undefined
}
