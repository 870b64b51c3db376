import { genericProfile } from './builtin/generic'
import { gmailProfile } from './builtin/gmail'
import { hubspotProfile } from './builtin/hubspot'
import { linkedinProfile } from './builtin/linkedin'
import { outlookProfile } from './builtin/outlook'
import { pipedriveProfile } from './builtin/pipedrive'
import { practiceProfile } from './builtin/practice'
import { salesforceProfile } from './builtin/salesforce'
import type { Profile } from './profile'

/** The profiles that come with Sideline, in the order in which they are tried; the last one fits every page. */
export const builtInProfiles: readonly Profile[] = [
  gmailProfile,
  outlookProfile,
  hubspotProfile,
  salesforceProfile,
  pipedriveProfile,
  linkedinProfile,
  practiceProfile,
  genericProfile,
]
