import type { Profile } from '../profile'
import { genericProfile } from './generic'

/** Pipedrive: all that is known of it are its addresses and its notes; the rest is read as on any page. */
export const pipedriveProfile: Profile = {
  ...genericProfile,
  id: 'pipedrive',
  title: 'Pipedrive',
  hosts: ['*.pipedrive.com'],
  record: {
    paths: [
      { kind: 'deal', path: '/deal/:id' },
      { kind: 'person', path: '/person/:id' },
      { kind: 'company', path: '/organization/:id' },
    ],
    name: { selector: 'h1' },
  },
}
