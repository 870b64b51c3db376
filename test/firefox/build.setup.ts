import { buildForFirefox } from '../rig/build-rig'

/** The tests in Firefox run on the build that users get, and on nothing else. */
export default function build(): void {
  buildForFirefox()
}
