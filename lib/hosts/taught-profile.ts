import { genericProfile } from './builtin/generic'
import { notForProse } from './builtin/quoted'
import type { Profile } from './profile'

/** What a user has pointed out on a page, each as a selector. */
export interface Taught {
  /** What holds a message, its text and who sent it. */
  readonly message: string
  readonly text: string
  readonly sender: string
  /** The box one writes in; without it, fields are known as on any page. */
  readonly compose?: string
}

/** The profile of a site as it was taught. Where it finds nothing, the page is read as any other. */
export function taughtProfile(host: string, title: string, { message, text, sender, compose }: Taught): Profile {
  return {
    id: host.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    title,
    hosts: [host],
    messages: [{ selector: message, body: text, sender: { selector: sender } }],
    expects: 'body',
    drafts:
      compose === undefined
        ? genericProfile.drafts
        : [{ selector: compose, surface: 'draft', voice: { rep: 'rep', manager: 'rep' } }],
    notOwn: genericProfile.notOwn,
    // what the user has pointed out is prose, whatever it looks like
    ignored: compose === undefined ? genericProfile.ignored : `:is(${notForProse}):not(${compose})`,
    facts: {},
  }
}
