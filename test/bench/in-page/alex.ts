import { text as check } from 'alex'
import type { Prepare } from './subject'

/** alex on plain text. */
export const prepare: Prepare = () => ({ read: (text) => check(text).messages.length })
