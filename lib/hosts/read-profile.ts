import * as z from 'zod'
import type { Profile } from './profile'

const selector = z.string().min(1).max(2_000)
const attribute = z.string().regex(/^[a-z][\w-]{0,60}$/, 'is no name of an attribute')
const text = z.string().min(1).max(80)
const place = z.strictObject({ selector, attribute: attribute.exactOptional() })
const voice = z.enum(['rep', 'prospect', 'manager'])

const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is small letters, digits and dashes'),
  title: text,
  hosts: z.array(z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'is no host name')).max(50),
  mark: selector.exactOptional(),
  account: place.exactOptional(),
  messages: z
    .array(
      z
        .strictObject({
          selector: selector.exactOptional(),
          date: selector.exactOptional(),
          body: selector.exactOptional(),
          sender: place.exactOptional(),
          surface: z.enum(['message', 'note', 'coaching', 'transcript']).exactOptional(),
          voice: z.enum(['rep', 'prospect']).exactOptional(),
        })
        .refine(
          ({ selector, date, sender, body }) => selector !== undefined || (date && sender && body),
          'needs a selector, or a date, a sender and a body',
        ),
    )
    .max(20),
  expects: selector.exactOptional(),
  drafts: z
    .array(
      z.strictObject({
        selector,
        surface: z.enum(['message', 'transcript', 'note', 'draft', 'coaching']),
        voice: z.strictObject({ rep: voice.exactOptional(), manager: voice.exactOptional() }),
      }),
    )
    .max(20),
  notOwn: selector,
  ignored: selector,
  facts: z.strictObject({
    company: place.exactOptional(),
    subject: place.exactOptional(),
    'first-name': place.exactOptional(),
  }),
  record: z
    .strictObject({
      paths: z
        .array(
          z.strictObject({
            kind: z.enum(['deal', 'person', 'company', 'thread']),
            path: z.string().startsWith('/').max(200),
          }),
        )
        .max(20),
      thread: place.exactOptional(),
      name: place.exactOptional(),
      company: place.exactOptional(),
      stage: place.exactOptional(),
      amount: place.exactOptional(),
      closeDate: place.exactOptional(),
      people: place.exactOptional(),
    })
    .exactOptional(),
  seen: z.record(text, z.string().regex(/^20\d\d-\d\d$/, 'is a year and a month')).exactOptional(),
})

/**
 * The one gate for profiles, built-in, imported or set by policy. Never throws: a profile with a mistake is refused, each problem
 * as one line for a person. Whether its selectors can be read only a page can tell.
 */
export function readProfile(json: unknown): { readonly profile?: Profile; readonly problems: readonly string[] } {
  const read = profileSchema.safeParse(json)
  if (read.success) return { profile: read.data, problems: [] }
  return { problems: read.error.issues.map(({ path, message }) => `${path.join('.') || 'the profile'}: ${message}`) }
}
