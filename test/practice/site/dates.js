// Dates as the practice pages show them. Local time without a zone, so that the pages look alike everywhere.

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const year = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

export const shortDay = (at) => day.format(new Date(at))
export const longDay = (date) => year.format(new Date(`${date}T12:00`))
export const dayAndTime = (at) => `${weekday.format(new Date(at))}, ${clock.format(new Date(at))}`

/** This moment as `2026-11-24T08:47`, the form the data files use. */
export function now() {
  const date = new Date()
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
