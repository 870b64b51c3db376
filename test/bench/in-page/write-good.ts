import writeGood from 'write-good'
import type { Prepare } from './subject'

/** write-good with the checks it comes with. */
export const prepare: Prepare = () => ({ read: (text) => writeGood(text).length })
