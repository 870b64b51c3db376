import { buildRig } from '../rig/build-rig'

/** The end-to-end tests run on the build that users get, plus the test hosts. */
export default function build(): void {
  buildRig()
}
