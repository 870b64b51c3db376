import { writeFileSync } from 'node:fs'
import { packJsonSchema } from '../packs/pack-json-schema'

/** `npm run pack-schema`: writes the JSON Schema of packs anew, as other tools read it. */
writeFileSync('lib/packs/sideline-pack.schema.json', packJsonSchema())
