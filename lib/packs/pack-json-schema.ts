import * as z from 'zod'
import { packFileSchema } from './schema'

/** The form of a `.sideline.json` as JSON Schema (2020-12), for editors and other tools; in the repository as `sideline-pack.schema.json`. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packFileSchema, { io: 'input' })
  return `${JSON.stringify({ title: 'A pack of Sideline', ...schema }, undefined, 2)}\n`
}
