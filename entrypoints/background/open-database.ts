import { Database } from '../../lib/store/database'

/** The one connection that writes; it opens with its first use. */
export const database = new Database()
