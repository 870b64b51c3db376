import { buildEditors } from '../editors/build-editors'
import { buildRig } from '../rig/build-rig'

/** The end-to-end tests run on the build that users get, plus the test hosts, and on real editors. */
export default async function build(): Promise<void> {
  buildRig()
  await buildEditors()
}
